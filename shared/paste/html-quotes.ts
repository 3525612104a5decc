import {
  type Inlines,
  inlinesText,
  type PastedBlock,
  type PastedQuote,
  sliceInlines,
} from './blocks';

/** What is longer was said, whatever the page calls it. */
const LONGEST_ATTRIBUTION = 200;
/** A speaker stands on a line of their own or behind a sentence: a `cite` within one names a work. */
const BEFORE_SPEAKER = /(?:^|\n|[.!?…]["'”’»)]*)\s*(?<dash>[-–—―]*\s*)$/u;

/** A quote of its paragraphs, the page's `footer` or `cite` at their end being who said it. */
export function quoteOf(paragraphs: readonly Inlines[]): PastedQuote {
  const whole: PastedQuote = { kind: 'quote', paragraphs };
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

/**
 * Blocks in which the caption of a figure right after its quote says who said it. A figure with a
 * picture has the caption for that; what is too long for a name, or stands beside one, stays a caption.
 */
export function withSpeakers(blocks: readonly PastedBlock[]): PastedBlock[] {
  const pictured = new Set(blocks.map((block) => block.kind === 'picture' && block.figure));
  const isOpen = ({ attribution, figure = null }: PastedQuote) =>
    attribution === undefined && figure !== null && !pictured.has(figure);
  const kept: PastedBlock[] = [];
  let quote: PastedQuote | null = null;
  for (const block of blocks) {
    const said: PastedQuote | null = quote === null ? null : saidBy(quote, block);
    if (said === null) kept.push(block);
    else kept[kept.length - 1] = said;
    quote = said ?? (block.kind === 'quote' && isOpen(block) ? block : null);
  }
  return kept;
}

function saidBy(quote: PastedQuote, caption: PastedBlock): PastedQuote | null {
  if (caption.kind !== 'caption' || caption.figure !== quote.figure) return null;
  const words = inlinesText(caption.inlines);
  const attribution = quote.attribution === undefined ? words : `${quote.attribution}, ${words}`;
  return attribution.length > LONGEST_ATTRIBUTION ? null : { ...quote, attribution };
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
