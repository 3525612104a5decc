import type { Transaction } from '@tiptap/pm/state';
import { WORD_FIELDS } from '../../shared/find/field-words';
import type { FieldName, StorySession } from '../story/story-session';

const WORDS_FIELDS: readonly FieldName[] = [...WORD_FIELDS, 'leadPhoto'];

/**
 * Calls `changed` when words of the story are others: with the transaction where it was in the body.
 *
 * @returns stops it.
 */
export function followWords(
  session: StorySession,
  changed: (transaction: Transaction | null) => void,
): () => void {
  const { editor } = session;
  const inBody = ({ transaction }: { transaction: Transaction }) => {
    if (transaction.docChanged) changed(transaction);
  };
  editor.on('transaction', inBody);
  const stops = WORDS_FIELDS.map((name) => session.bind(name).subscribe(() => changed(null)));
  return () => {
    editor.off('transaction', inBody);
    for (const stop of stops) stop();
  };
}
