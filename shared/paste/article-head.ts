import { blockText, type PastedBlock, sliceInlines } from './blocks';
import { isCredit, readCaption, splitCaption } from './credit';
import { type LeftOut, lineKey } from './furniture';
import { findHeadline } from './find-headline';
import { findDateline, isByline, isKickerLike, isPublicationDate } from './head-lines';

/** The fields that stand above a story's body. */
export interface Head {
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  /** As on the page, with its `By`. */
  readonly byline: string;
  /** Without the dash that follows it. */
  readonly dateline: string;
  readonly photo: { readonly caption: string; readonly credit: string } | null;
}

export type LeftBlock = LeftOut & { readonly block: PastedBlock };

interface Reading {
  head: Head;
  readonly rest: PastedBlock[];
  readonly left: LeftBlock[];
}

const EMPTY: Head = {
  headline: '',
  kicker: '',
  standfirst: '',
  byline: '',
  dateline: '',
  photo: null,
};

/**
 * Splits the blocks of one article, without the page's furniture, into the head's fields, the body
 * and what is left out. Without a headline nothing tells head from body: all but a dateline is body.
 */
export function readHead(blocks: readonly PastedBlock[], kind: 'story' | 'video'): Reading {
  const reading: Reading = { head: EMPTY, rest: [], left: [] };
  const at = findHeadline(blocks, kind);
  const headline = at === null ? undefined : blocks[at];
  if (at === null || headline === undefined) {
    // One by one: spread as arguments, the paragraphs of a huge clipboard overflow the stack.
    for (const block of blocks) reading.rest.push(block);
  } else {
    reading.head = { ...EMPTY, headline: blockText(headline) };
    readAbove(reading, blocks.slice(0, at));
    const below = blocks.slice(at + 1);
    const read = readBelow(reading, below);
    for (const block of below.slice(read)) reading.rest.push(block);
  }
  takeDateline(reading);
  return reading;
}

function readAbove(reading: Reading, above: readonly PastedBlock[]): void {
  for (const [i, block] of above.entries()) {
    const isNearest = i === above.length - 1;
    if (takeLine(reading, block)) continue;
    if (isNearest && block.kind !== 'caption' && isKickerLike(blockText(block))) {
      reading.head = { ...reading.head, kicker: blockText(block) };
    } else {
      reading.rest.push(block);
    }
  }
}

/** Reads lines below the headline until the body begins; returns how many it took. */
function readBelow(reading: Reading, below: readonly PastedBlock[]): number {
  let at = 0;
  for (let took = -1; took !== 0; at += took) {
    took = at < below.length ? takeNext(reading, below.slice(at, at + 3)) : 0;
  }
  return at;
}

/** Takes one line of the head, or two for a caption and its credit; 0 where the body begins. */
function takeNext(reading: Reading, [block, next, afterNext]: readonly PastedBlock[]): number {
  if (block === undefined) return 0;
  if (block.kind === 'rule' || takeLine(reading, block)) return 1;
  const text = blockText(block);
  if (isStandfirst(reading.head, block, next)) {
    reading.head = { ...reading.head, standfirst: text };
    return 1;
  }
  if (block.kind !== 'paragraph' || next === undefined || reading.head.photo !== null) return 0;
  const split = isCredit(text) ? { caption: '', credit: text } : splitCaption(text);
  if (split !== null) {
    reading.head = { ...reading.head, photo: split };
    return 1;
  }
  if (next.kind !== 'paragraph' || afterNext === undefined || !isCredit(blockText(next))) return 0;
  reading.head = { ...reading.head, photo: { caption: text, credit: blockText(next) } };
  return 2;
}

/** Takes a line that tells by itself what it is. */
function takeLine(reading: Reading, block: PastedBlock): boolean {
  const { head } = reading;
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'caption')
    return false;
  const text = blockText(block);
  if (lineKey(text) === lineKey(head.headline)) {
    reading.left.push({ block, text, reason: 'repeated headline' });
  } else if (isPublicationDate(text)) {
    reading.left.push({ block, text, reason: 'date of publication' });
  } else if (head.byline === '' && isByline(text)) {
    reading.head = { ...head, byline: text };
  } else if (block.kind === 'caption' && head.photo === null) {
    reading.head = { ...head, photo: readCaption(block.inlines) };
  } else {
    return false;
  }
  return true;
}

const STANDFIRST_CHARACTERS = 400;
/** A heading of fewer words right below the headline is the first section's. */
const STANDFIRST_WORDS = 6;

/** A second heading that says a sentence, or a paragraph between the headline and byline or date. */
function isStandfirst(head: Head, block: PastedBlock, next: PastedBlock | undefined): boolean {
  const text = blockText(block);
  if (head.standfirst !== '' || next === undefined || text.length > STANDFIRST_CHARACTERS) {
    return false;
  }
  if (block.kind === 'heading') return text.split(/\s+/).length >= STANDFIRST_WORDS;
  const nextText = blockText(next);
  return block.kind === 'paragraph' && (isByline(nextText) || isPublicationDate(nextText));
}

function takeDateline(reading: Reading): void {
  const [first] = reading.rest;
  const found = first?.kind === 'paragraph' ? findDateline(blockText(first)) : null;
  if (first?.kind !== 'paragraph' || found === null) return;
  reading.head = { ...reading.head, dateline: found.dateline };
  reading.rest[0] = { ...first, inlines: sliceInlines(first.inlines, found.end) };
}
