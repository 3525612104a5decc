import { plainText } from './document/text';
import type { Story } from './story';
import { diffItems, diffText, type TextPart } from './text-diff';

/** One place of a story as two versions have it; parts of one side only are what differs. */
export interface ComparedRow {
  /** The field's name, or `Body`. */
  label: string;
  mine: readonly TextPart[];
  theirs: readonly TextPart[];
}

export interface Comparison {
  /** Fields that differ, then the body's differing paragraphs, in reading order. */
  rows: readonly ComparedRow[];
  /** The words of the body are equal but not its blocks, emphasis or links. */
  formattingDiffers: boolean;
}

const FIELDS: readonly [label: string, read: (story: Story) => string][] = [
  ['State', ({ state }) => state],
  ['Kicker', ({ kicker }) => kicker],
  ['Headline', ({ headline }) => headline],
  ['Standfirst', ({ standfirst }) => standfirst],
  ['Byline', ({ byline }) => byline],
  ['Lead photo', ({ leadPhoto }) => leadPhoto.photoId ?? ''],
  ['Caption', ({ leadPhoto }) => leadPhoto.caption],
  ['Credit', ({ leadPhoto }) => leadPhoto.credit],
  ['Alt text', ({ leadPhoto }) => leadPhoto.altText],
  ['Dateline', ({ dateline }) => dateline],
  ['Section', ({ section }) => section],
  ['Slug', ({ slug }) => slug],
  ['Language', ({ language }) => language],
  ['Video address', ({ videoUrl }) => videoUrl],
];

/** Where two versions of a story differ, side by side. */
export function compareStories(mine: Story, theirs: Story): Comparison {
  const fields = FIELDS.filter(([, read]) => read(mine) !== read(theirs)).map(([label, read]) =>
    row(label, read(mine), read(theirs)),
  );
  const body = bodyRows(plainText(mine.body), plainText(theirs.body));
  const sameBlocks = JSON.stringify(mine.body) === JSON.stringify(theirs.body);
  return { rows: [...fields, ...body], formattingDiffers: body.length === 0 && !sameBlocks };
}

/** Whether two versions say and show the same, whenever and as whichever number they were saved. */
export function isSameWork(mine: Story, theirs: Story): boolean {
  const { rows, formattingDiffers } = compareStories(mine, theirs);
  return rows.length === 0 && !formattingDiffers;
}

/** Runs of paragraphs that differ: each run of one side beside what stands there on the other. */
function bodyRows(mine: string, theirs: string): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let removed = '';
  const take = (added: string) => {
    if (removed !== '' || added !== '') rows.push(row('Body', removed, added));
    removed = '';
  };
  for (const { kind, items } of diffItems(mine.split('\n'), theirs.split('\n'))) {
    const text = items.join('\n');
    if (kind === 'removed') removed = text;
    else take(kind === 'added' ? text : '');
  }
  take('');
  return rows;
}

function row(label: string, mine: string, theirs: string): ComparedRow {
  const parts = diffText(mine, theirs);
  return {
    label,
    mine: parts.filter(({ kind }) => kind !== 'added'),
    theirs: parts.filter(({ kind }) => kind !== 'removed'),
  };
}
