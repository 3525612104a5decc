import { editorCommands } from '../../../shared/document';
import type { EditorCommand } from '../../../shared/document/block';
import { foldForSearch } from '../../../shared/fold';

const BLOCKS = editorCommands.filter(({ slash }) => slash !== undefined);

/** How well a block fits what was typed, the best first. */
const FITS: readonly ((words: Words, typed: string) => boolean)[] = [
  ({ label }, typed) => label.startsWith(typed),
  ({ label }, typed) => label.includes(` ${typed}`),
  ({ others }, typed) => others.includes(` ${typed}`),
  ({ label }, typed) => label.includes(typed),
];

interface Words {
  label: string;
  others: string;
}

/**
 * The blocks that fit what was typed after the slash, the best first; without words all of them, in
 * the order of the menus.
 *
 * @param canRun whether a block can be made where the cursor is.
 */
export function slashItems(
  typed: string,
  canRun: (command: EditorCommand) => boolean,
): readonly EditorCommand[] {
  const text = foldForSearch(typed.trim());
  const possible = BLOCKS.filter(canRun);
  if (text === '') return possible;
  const ranked = possible.flatMap((command) => {
    const words = {
      label: foldForSearch(command.label),
      others: ` ${foldForSearch(command.slash ?? '')}`,
    };
    const rank = FITS.findIndex((fits) => fits(words, text));
    return rank === -1 ? [] : [{ command, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ command }) => command);
}
