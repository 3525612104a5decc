import type { DocumentNode } from '../document/json';
import { pictureTypesInWords } from '../picture-types';
import { blockWords } from '../profiles/blocks';
import type { Misfits } from '../profiles/within-profile';
import type { PastedArticles } from './articles';
import type { Dropped } from './dropped';
import { quoteLeftOut } from './furniture';

/** What became of a paste. */
export interface PasteOutcome {
  readonly content: readonly DocumentNode[];
  readonly dropped: Dropped;
  /** Pictures of the clipboard that the newsroom did not take. */
  readonly refusedPictures: number;
  /** Quotes, dashes and spaces that were set as the story's language has them. */
  readonly typography: number;
  /** Blocks that the story's profile does not have. */
  readonly misfits: Misfits | null;
}

/** A name for one and for several. */
type Names = readonly [one: string, several: string];

const BLOCKS: readonly [types: readonly string[], names: Names][] = [
  [['paragraph'], ['paragraph', 'paragraphs']],
  [['subhead'], ['subhead', 'subheads']],
  [
    ['bulletList', 'orderedList'],
    ['list', 'lists'],
  ],
  [
    ['blockQuote', 'pullQuote'],
    ['quote', 'quotes'],
  ],
  [['table'], ['table', 'tables']],
  [['figure'], ['figure', 'figures']],
  [['gallery'], ['gallery', 'galleries']],
  [['videoCard'], ['video card', 'video cards']],
  [['socialPost'], ['social post', 'social posts']],
  [['relatedStory'], ['related story', 'related stories']],
  [['factBox'], ['fact box', 'fact boxes']],
  [['horizontalRule'], ['rule', 'rules']],
];

const TAKEN_TYPES = pictureTypesInWords();

const LEFT_OUT: readonly [kind: keyof Dropped, names: Names][] = [
  ['pictures', ['picture', 'pictures']],
  ['webPictures', ['picture from the web', 'pictures from the web']],
  [
    'lostPictures',
    ['picture that is not on the clipboard', 'pictures that are not on the clipboard'],
  ],
  ['otherPictures', [`picture other than ${TAKEN_TYPES}`, `pictures other than ${TAKEN_TYPES}`]],
  ['deletions', ['tracked deletion', 'tracked deletions']],
  ['comments', ['comment', 'comments']],
  ['links', ['link that leads nowhere from here', 'links that lead nowhere from here']],
  ['controls', ['menu or button', 'menus and buttons']],
  ['embeds', ['embedded film, sound or frame', 'embedded films, sounds or frames']],
  ['drawings', ['drawing or formula', 'drawings or formulas']],
  ['scripts', ['script', 'scripts']],
  [
    'overrides',
    ['hidden character that turns text around', 'hidden characters that turn text around'],
  ],
];

/**
 * What a person is told of a paste, in sentences: how much came, what was left out, what was
 * changed. Null where there is nothing to tell: all of a few words came as they were.
 */
export function describePaste(outcome: PasteOutcome): string | null {
  const { content, dropped, refusedPictures, typography, misfits } = outcome;
  const left = leftOut(dropped);
  left.push(
    ...counted(refusedPictures, [
      'picture that could not be read',
      'pictures that could not be read',
    ]),
  );
  // Of a word in a sentence nobody expects its colour to come along.
  if (dropped.styled > 0 && (content.length > 1 || left.length > 0)) left.push('colours and fonts');
  const said = [...describeMisfits(misfits), ...sentences(left, dropped, typography)];
  if (said.length === 0) return null;
  const came = countedTypes(content.map(({ type }) => type));
  const pasted = came.length === 0 ? 'Nothing was pasted.' : `Pasted: ${came.join(', ')}.`;
  return [pasted, ...said].join(' ');
}

function describeMisfits(misfits: Misfits | null): string[] {
  if (misfits === null) return [];
  const { profile, asWords, opened, leftOut: without } = misfits;
  const why = `since “${profile}” has none`;
  const held = opened.length === 1 ? 'what it held stays' : 'what they held stays';
  return [
    ...(asWords.length > 0 ? [`As paragraphs, ${why}: ${countedKinds(asWords)}.`] : []),
    ...(opened.length > 0 ? [`Left out, ${why}: ${countedKinds(opened)}; ${held}.`] : []),
    ...(without.length > 0 ? [`Left out, ${why}: ${countedKinds(without)}.`] : []),
  ];
}

/** Each kind by its own name: a profile may have one of two that are else told as one. */
function countedKinds(found: readonly string[]): string {
  return [...new Set(found)]
    .flatMap((kind) => {
      const words = blockWords(kind);
      return counted(found.filter((type) => type === kind).length, [words, several(words)]);
    })
    .join(', ');
}

function several(words: string): string {
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}

function countedTypes(found: readonly string[]): string[] {
  return BLOCKS.flatMap(([types, names]) =>
    counted(found.filter((type) => types.includes(type)).length, names),
  );
}

/** What a person is told of a clipboard that became stories, in sentences. */
export function describeArticles(
  { leftOut: words, dropped }: Pick<PastedArticles, 'leftOut' | 'dropped'>,
  typography: number,
): string[] {
  const left = [...quoteLeftOut(words), ...leftOut(dropped)];
  if (dropped.styled > 0) left.push('colours and fonts');
  return sentences(left, dropped, typography);
}

function leftOut(dropped: Dropped): string[] {
  return LEFT_OUT.flatMap(([kind, names]) => counted(dropped[kind], names));
}

function sentences(left: readonly string[], dropped: Dropped, typography: number): string[] {
  const { subscripts, mergedCells, largeTables } = dropped;
  return [
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}.`] : []),
    ...told(subscripts, ['subscript came as plain words.', 'subscripts came as plain words.']),
    ...told(mergedCells, [
      'merged cell was parted, its words in the first.',
      'merged cells were parted, their words in the first.',
    ]),
    ...told(largeTables, [
      'table was too large, and came as rows of text.',
      'tables were too large, and came as rows of text.',
    ]),
    ...(typography > 0 ? [describeTypography(typography)] : []),
  ];
}

/** How many quotes, dashes and spaces were set, in a sentence. */
export function describeTypography(changes: number): string {
  return `Typography set for the story’s language: ${changes}.`;
}

const number = new Intl.NumberFormat('en-GB');

function counted(count: number, [one, several]: Names): string[] {
  return count === 0 ? [] : [`${number.format(count)} ${count === 1 ? one : several}`];
}

function told(count: number, [one, several]: Names): string[] {
  return count === 1 ? [`One ${one}`] : counted(count, [one, several]);
}
