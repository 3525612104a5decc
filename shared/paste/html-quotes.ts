import { type Inlines, inlinesText, type PastedBlock, sliceInlines } from './blocks';

/** What is longer was said, whatever the page calls it. */
const LONGEST_ATTRIBUTION = 200;
/** A speaker stands on a line of their own or behind a sentence: a `cite` within one names a work. */
const BEFORE_SPEAKER = /(?:^|\n|[.!?…]["'”’»)]*)\s*(?<dash>[-–—―]*\s*)$/u;

/** A quote of its paragraphs, the page's `footer` or `cite` at their end being who said it. */
export function quoteOf(paragraphs: readonly Inlines[]): PastedBlock {
  const whole: PastedBlock = { kind: 'quote', paragraphs };
  const at = paragraphs.findLastIndex((inlines) => inlines.some(isSaid));
  const last = paragraphs[at];
  // Whose words are all a speaker's is quoted all the same.
  if (last === undefined) return whole;
  const behind = paragraphs.slice(at + 1);
  const cut = behind.length > 0 ? Infinity : startOfSpeaker(last);
  if (cut === null) return whole;
  const said = [...paragraphs.slice(0, at), sliceInlines(last, 0, cut)];
  const kept = said.filter((inlines) => inlines.length > 0);
  const speaker = behind.length > 0 ? behind : [sliceInlines(last, cut)];
  const attribution = speaker.map(inlinesText).join(', ');
  if (kept.length === 0 || attribution.length > LONGEST_ATTRIBUTION) return whole;
  return { kind: 'quote', paragraphs: kept, attribution };
}

/** Where in a paragraph the speaker begins, with the dash before them; null where it ends in none. */
function startOfSpeaker(inlines: Inlines): number | null {
  const lastSaid = inlines.findLastIndex(isSaid);
  const first = inlines.findIndex((node, at) => at > lastSaid && isSpeaker(node));
  if (first === -1) return null;
  const before = inlines
    .slice(0, first)
    .map(({ text }) => text ?? '\n')
    .join('');
  const dash = BEFORE_SPEAKER.exec(before)?.groups?.['dash'];
  return dash === undefined ? null : before.length - dash.length;
}

function isSpeaker({ marks = [] }: Inlines[number]): boolean {
  return marks.some(({ type }) => type === 'speaker');
}

function isSaid(node: Inlines[number]): boolean {
  return node.type === 'text' && !isSpeaker(node);
}
