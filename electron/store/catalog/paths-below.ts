import { sep } from 'node:path';

/** Two texts between which the paths in a folder and below are: from the first on, before the second. */
export function pathsBelow(folder: string): readonly [from: string, to: string] {
  return [folder + sep, folder + String.fromCharCode(sep.charCodeAt(0) + 1)];
}
