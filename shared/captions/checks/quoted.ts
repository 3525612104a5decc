import { shortened } from '../../shortened';

const SHOWN = 60;

/** Words of a photo in a message, which is to be read at a glance. */
export function quoted(words: string): string {
  return `“${shortened(words, SHOWN)}”`;
}
