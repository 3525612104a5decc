import type { AsideReason, HeadingLevel, Inlines, PastedBlock } from './blocks';

/** Where in the page's structure a line of words stands. Ids tell neighbours of the same box. */
export interface Place {
  readonly heading: HeadingLevel | null;
  readonly caption: boolean;
  readonly quote: number | null;
  readonly item: Item | null;
}

interface Item {
  readonly id: number;
  readonly list: string;
  readonly ordered: boolean;
  /** Its number in an ordered list where known. */
  readonly number: number | null;
}

export type Line =
  | { readonly kind: 'words'; readonly place: Place; readonly inlines: Inlines }
  | { readonly kind: 'rule' }
  | { readonly kind: 'aside'; readonly reason: AsideReason; readonly text: string };

type Words = Extract<Line, { kind: 'words' }>;

/**
 * Blocks of a page from its lines: neighbours in one quote or list become one block. A caption stays
 * a caption wherever it stands; a quote keeps all else in it as paragraphs; a heading in a list is
 * a heading, since feeds are often lists of cards.
 */
export function blocksFromLines(lines: readonly Line[]): PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let run: Words[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push(blockOfRun(run));
    run = [];
  };
  for (const line of lines) {
    const first = run[0];
    if (line.kind !== 'words') {
      endRun();
      blocks.push(line);
      continue;
    }
    if (first !== undefined && !joins(first.place, line.place)) endRun();
    run.push(line);
  }
  endRun();
  return blocks;
}

type Kind = 'caption' | 'quote' | 'heading' | 'list' | 'paragraph';

function kindOf(place: Place): Kind {
  if (place.caption) return 'caption';
  if (place.quote !== null) return 'quote';
  if (place.heading !== null) return 'heading';
  return place.item === null ? 'paragraph' : 'list';
}

function joins(a: Place, b: Place): boolean {
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return false;
  if (kind === 'quote') return a.quote === b.quote;
  return kind === 'list' && a.item?.list === b.item?.list && a.item?.ordered === b.item?.ordered;
}

function blockOfRun(run: readonly Words[]): PastedBlock {
  const place = run[0]?.place;
  const inlines = run[0]?.inlines ?? [];
  switch (place === undefined ? 'paragraph' : kindOf(place)) {
    case 'caption':
      return { kind: 'caption', inlines };
    case 'heading':
      return { kind: 'heading', level: place?.heading ?? 2, inlines };
    case 'quote':
      return { kind: 'quote', paragraphs: run.map((line) => line.inlines) };
    case 'list':
      return listOf(run, place?.item ?? null);
    case 'paragraph':
      return { kind: 'paragraph', inlines };
  }
}

function listOf(run: readonly Words[], first: Item | null): PastedBlock {
  const items: Inlines[][] = [];
  let open: number | null = null;
  for (const { place, inlines } of run) {
    const id = place.item?.id ?? null;
    if (id === open) items.at(-1)?.push(inlines);
    else items.push([inlines]);
    open = id;
  }
  return { kind: 'list', ordered: first?.ordered ?? false, start: first?.number ?? 1, items };
}
