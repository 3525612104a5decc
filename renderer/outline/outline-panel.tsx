import { useEffect, useState } from 'react';
import type { StorySession } from '../story/story-session';
import { lineAt, outlineOf, type OutlineLine } from './outline';
import './outline.css';

/** How far the outline is behind the words. */
const FOLLOW_MS = 250;

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
  const [outline, setOutline] = useState<Outline>({ lines: [], current: -1 });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const lines = outlineOf(editor);
      const next = { lines, current: lineAt(lines, editor.state.selection.head) };
      setOutline((before) => (isSame(before, next) ? before : next));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, FOLLOW_MS);
    };
    look();
    editor.on('transaction', later);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', later);
    };
  }, [editor]);
  return outline;
}

function isSame(one: Outline, other: Outline): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
