import type { DocumentNode } from '../document/json';
import type { Dropped } from './dropped';

/** What became of a paste. */
export interface PasteOutcome {
  readonly content: readonly DocumentNode[];
  readonly dropped: Dropped;
  /** Pictures of the clipboard that the newsroom did not take. */
  readonly refusedPictures: number;
  /** Quotes, dashes and spaces that were set as the story's language has them. */
  readonly typography: number;
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
  [['horizontalRule'], ['rule', 'rules']],
];

const LEFT_OUT: readonly [kind: keyof Dropped, names: Names][] = [
  ['webPictures', ['picture from the web', 'pictures from the web']],
  [
    'lostPictures',
    ['picture that is not on the clipboard', 'pictures that are not on the clipboard'],
  ],
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
  const { content, dropped, refusedPictures, typography } = outcome;
  const left = LEFT_OUT.flatMap(([kind, names]) => counted(dropped[kind], names));
  left.push(
    ...counted(refusedPictures, [
      'picture that could not be read',
      'pictures that could not be read',
    ]),
  );
  // Of a word in a sentence nobody expects its colour to come along.
  if (dropped.styled > 0 && (content.length > 1 || left.length > 0)) left.push('colours and fonts');
  const said = [
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}.`] : []),
    ...(dropped.largeTables > 0 ? [describeLargeTables(dropped.largeTables)] : []),
    ...(typography > 0 ? [`Typography set for the story’s language: ${typography}.`] : []),
  ];
  if (said.length === 0) return null;
  const came = BLOCKS.flatMap(([types, names]) =>
    counted(content.filter(({ type }) => types.includes(type)).length, names),
  );
  const pasted = came.length === 0 ? 'Nothing was pasted.' : `Pasted: ${came.join(', ')}.`;
  return [pasted, ...said].join(' ');
}

const number = new Intl.NumberFormat('en-GB');

function counted(count: number, [one, several]: Names): string[] {
  return count === 0 ? [] : [`${number.format(count)} ${count === 1 ? one : several}`];
}

/** One sentence for the person about tables, one or more, that no body may have. */
export function describeLargeTables(count: number): string {
  const which = count === 1 ? 'One table was' : `${number.format(count)} tables were`;
  return `${which} too large, and came as rows of text.`;
}
