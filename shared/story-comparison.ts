import { plainText } from './document/text';
import { printByline } from './fields/byline';
import { datelineWords } from './fields/dateline';
import { FIELD_NAMES, HEADLINE_VARIANTS } from './fields/field-names';
import { printKeywords } from './fields/keywords';
import { momentLabel } from './fields/moment';
import { targetLabel } from './length/target';
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
  ['Profile', ({ profile }) => profile],
  [FIELD_NAMES.kicker, ({ kicker }) => kicker],
  [FIELD_NAMES.headline, ({ headline }) => headline],
  ...HEADLINE_VARIANTS.map((name): [string, (story: Story) => string] => [
    FIELD_NAMES[name],
    (story) => story[name],
  ]),
  [FIELD_NAMES.standfirst, ({ standfirst }) => standfirst],
  [FIELD_NAMES.trailText, ({ trailText }) => trailText],
  [FIELD_NAMES.byline, ({ byline, language }) => printByline(byline, language)],
  [FIELD_NAMES.leadPhoto, ({ leadPhoto }) => leadPhoto.photoId ?? ''],
  ['Caption', ({ leadPhoto }) => leadPhoto.caption],
  ['Credit', ({ leadPhoto }) => leadPhoto.credit],
  ['Alt text', ({ leadPhoto }) => leadPhoto.altText],
  [FIELD_NAMES.dateline, ({ dateline }) => datelineWords(dateline)],
  [FIELD_NAMES.section, ({ section }) => section],
  [FIELD_NAMES.slug, ({ slug }) => slug],
  [FIELD_NAMES.keywords, ({ keywords }) => printKeywords(keywords)],
  [FIELD_NAMES.genre, ({ genre }) => genre],
  [FIELD_NAMES.urgency, ({ urgency }) => String(urgency ?? '')],
  [FIELD_NAMES.embargo, ({ embargo }) => (embargo ? momentLabel(embargo) : '')],
  [FIELD_NAMES.schedule, ({ schedule }) => (schedule ? momentLabel(schedule) : '')],
  ['Length target', ({ lengthTarget }) => (lengthTarget ? targetLabel(lengthTarget) : '')],
  [FIELD_NAMES.ednote, ({ ednote }) => ednote],
  [FIELD_NAMES.language, ({ language }) => language],
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

/** Paragraphs that differ: those of one side beside what stands there on the other. */
function bodyRows(mine: string, theirs: string): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let removed: readonly string[] = [];
  const take = (added: readonly string[]) => {
    for (const [ours, others] of paired(removed, added)) rows.push(row('Body', ours, others));
    removed = [];
  };
  for (const { kind, items } of diffItems(mine.split('\n'), theirs.split('\n'))) {
    if (kind === 'removed') removed = items;
    else take(kind === 'added' ? items : []);
  }
  take([]);
  return rows;
}

/** As many on both sides: one is a new version of the other, each. Else a whole beside a whole. */
function paired(mine: readonly string[], theirs: readonly string[]): [string, string][] {
  if (mine.length === theirs.length) return mine.map((text, n) => [text, theirs[n] ?? '']);
  return [[mine.join('\n'), theirs.join('\n')]];
}

function row(label: string, mine: string, theirs: string): ComparedRow {
  const parts = diffText(mine, theirs);
  return {
    label,
    mine: parts.filter(({ kind }) => kind !== 'added'),
    theirs: parts.filter(({ kind }) => kind !== 'removed'),
  };
}
