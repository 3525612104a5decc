import { useCallback } from 'react';
import type { StorySession } from '../story/story-session';
import { type Subscribe, useAtRest } from '../ui/use-at-rest';
import { lineAt, outlineOf, type OutlineLine } from './outline';
import './outline.css';

/** The subheads of a story, to go to; where the cursor is is marked. */
export function OutlinePanel({ session }: { session: StorySession }) {
  const { lines, current } = useOutline(session);
  if (lines.length === 0) return null;
  return (
    <nav className="outline" aria-label="Outline">
      <h2>Outline</h2>
      <ol>
        {lines.map(({ text, level, at }, number) => (
          <li key={at} className={level === 3 ? 'minor' : undefined}>
            <button
              type="button"
              dir="auto"
              aria-current={number === current ? 'location' : undefined}
              onClick={() => session.editor.chain().setTextSelection(at).focus().run()}
            >
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface Outline {
  lines: readonly OutlineLine[];
  current: number;
}

function useOutline({ editor }: StorySession): Outline {
  const subscribe = useCallback<Subscribe>(
    (listener) => {
      editor.on('transaction', listener);
      return () => void editor.off('transaction', listener);
    },
    [editor],
  );
  const read = useCallback(() => {
    const lines = outlineOf(editor);
    return { lines, current: lineAt(lines, editor.state.selection.head) };
  }, [editor]);
  return useAtRest(subscribe, read);
}
