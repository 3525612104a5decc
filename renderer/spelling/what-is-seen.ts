import type { EditorView } from '@tiptap/pm/view';
import type { TextBlock } from './block-words';

/** Those of the body's blocks that are in sight. To be asked at rest, when the page is laid out. */
export function whatIsSeen(view: EditorView, blocks: readonly TextBlock[]): readonly TextBlock[] {
  const page = view.dom.closest('.story-page')?.getBoundingClientRect();
  const body = view.dom.getBoundingClientRect();
  if (page === undefined || page.height === 0) return [];
  const left = body.left + body.width / 2;
  const top = view.posAtCoords({ left, top: Math.max(page.top, body.top) + 1 });
  const bottom = view.posAtCoords({ left, top: Math.min(page.bottom, body.bottom) - 1 });
  if (top === null || bottom === null) return [];
  return blocks.filter(({ node, at }) => at + node.content.size >= top.pos && at <= bottom.pos);
}
