import { expandVariables, VARIABLE_NAMES } from '../../shared/captions/variables';
import type { Completion } from '../story/completion';
import { completeCodes } from '../captions/caption-codes';
import { usePhotos } from './photos';

/** What a text could go on as: a code after a delimiter, a variable after a brace. */
export function completeCaption(text: string, caret: number): Completion {
  const codes = completeCodes(text, caret);
  return codes.options.length > 0 ? codes : completeVariables(text, caret);
}

const MOST_OPTIONS = 8;

/** Variables that begin as what is typed, with what the current photo has for each. */
function completeVariables(text: string, caret: number): Completion {
  const [begun, typed = ''] = /\{([a-z][a-z0-9]*)$/i.exec(text.slice(0, caret)) ?? [];
  if (begun === undefined) return { from: caret, to: caret, options: [] };
  const { details, selection } = usePhotos.getState();
  const photo = details.get(selection.current ?? '');
  const options = VARIABLE_NAMES.filter((name) => name.startsWith(typed.toLowerCase()))
    .slice(0, MOST_OPTIONS)
    .map((name) => ({
      label: `{${name}}`,
      hint: photo === undefined ? '' : expandVariables(`{${name}}`, photo, 1).text,
      text: `{${name}}`,
    }));
  return { from: caret - begun.length, to: caret, options };
}
