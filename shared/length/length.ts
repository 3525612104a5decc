import type { Node } from '@tiptap/pm/model';
import { countWords, NOT_BODY } from '../reading-time';
import { countCharacters } from './count-characters';

/** How long a text is. */
export interface Length {
  words: number;
  /** As a person counts them: an accent is part of its letter, an emoji is one. Line ends are none. */
  characters: number;
  withoutSpaces: number;
  /** In the column of print. */
  lines: number;
}

export const NO_LENGTH: Length = { words: 0, characters: 0, withoutSpaces: 0, lines: 0 };

const SPACES = /\s/g;

/**
 * Length of a body without its captions. What a block counts is remembered as long as the block stays
 * as it is: a long story is counted anew only where it changed.
 *
 * @param linesOf how many lines a text takes in print.
 */
export function bodyLength(
  body: Node,
  linesOf: (text: string) => number,
  known: WeakMap<Node, Length>,
): Length {
  let sum = NO_LENGTH;
  body.descendants((node) => {
    if (NOT_BODY.has(node.type.name)) return false;
    if (!node.isTextblock) return true;
    let length = known.get(node);
    if (length === undefined) {
      length = lengthOf(node.textBetween(0, node.content.size, undefined, '\n'), linesOf);
      known.set(node, length);
    }
    sum = added(sum, length);
    return false;
  });
  return sum;
}

function lengthOf(text: string, linesOf: (text: string) => number): Length {
  const letters = text.replaceAll('\n', '');
  return {
    words: countWords({ type: 'text', text }),
    characters: countCharacters(letters),
    withoutSpaces: countCharacters(letters.replaceAll(SPACES, '')),
    lines: linesOf(text),
  };
}

function added(one: Length, other: Length): Length {
  return {
    words: one.words + other.words,
    characters: one.characters + other.characters,
    withoutSpaces: one.withoutSpaces + other.withoutSpaces,
    lines: one.lines + other.lines,
  };
}
