import { codeBefore } from '../../shared/captions/code-replacements';
import type { Edit } from '../../shared/typography/edits';
import { typedEdit } from '../../shared/typography/typed-edit';
import { newsroomCodes } from '../captions/newsroom-codes';
import { storyForm } from './story-form';
import { isTypographyOn } from './switch';

/**
 * What the key typed last, at the end of a paragraph's text so far, makes of it: the words of a caption code
 * that it ends, or typography as the language has it.
 */
export function editAsTyped(text: string, language: () => string): Edit | null {
  return codeEdit(text) ?? (isTypographyOn() ? typedEdit(text, () => storyForm(language())) : null);
}

function codeEdit(text: string): Edit | null {
  const { table, delimiter } = newsroomCodes();
  if (table.size === 0 || !text.endsWith(delimiter)) return null;
  const code = codeBefore(text, text.length, table, delimiter);
  return code && { from: code.from, to: code.to, text: code.words };
}
