import { creditWords } from '../credit-words';
import { type Inlines, inlinesText, type PastedBlock, type PastedBox } from './blocks';
import type { Attributes } from './html-style';

/** A box of a page by its class, with the layout of a gallery. */
export type BoxName = (typeof BOXES)[number] | 'gallery side-by-side' | 'gallery grid';

/** Elements that are boxes by their class, as our own pages write them. */
const BOXES = ['fact-box', 'video-card', 'social-post'] as const;
/** Parts of a box or caption that an element's class names, and marks of the words in it. */
const PARTS_OF_POST = ['author', 'handle', 'network', 'date'] as const;
const PARTS = ['title', 'label', 'credit', ...PARTS_OF_POST] as const;
type Part = (typeof PARTS)[number];

/** The box that an element is; null for most. */
export function boxOf(name: string, attributes: Attributes): BoxName | null {
  if (name !== 'aside' && name !== 'div') return null;
  const classes = classesOf(attributes);
  if (name === 'aside') return BOXES.find((box) => classes.includes(box)) ?? null;
  if (!classes.includes('gallery')) return null;
  return classes.includes('grid') ? 'gallery grid' : 'gallery side-by-side';
}

/** The part of a box or a caption that an element is; null for most. */
export function partOf(attributes: Attributes): Part | null {
  const classes = classesOf(attributes);
  return PARTS.find((part) => classes.includes(part)) ?? null;
}

function classesOf(attributes: Attributes): readonly string[] {
  return attributes.get('class')?.split(/\s+/) ?? [];
}

/** What a box holds as one block of a body, or as the blocks that it holds where it is none. */
export function blocksOfBox(name: BoxName, blocks: readonly PastedBlock[]): readonly PastedBlock[] {
  const box = READERS[name](blocks);
  return box === null ? blocks : [{ kind: 'box', ...box, blocks }];
}

type Reader = (blocks: readonly PastedBlock[]) => Pick<PastedBox, 'type' | 'attrs'> | null;

const READERS: Readonly<Record<BoxName, Reader>> = {
  'fact-box': (blocks) =>
    blocks.length > 0 && blocks.every(({ kind }) => IN_FACT_BOX.has(kind))
      ? { type: 'factBox', attrs: { title: blocks.filter(isTitle).map(textOf).join(' ') } }
      : null,
  'gallery grid': galleryReader('grid'),
  'gallery side-by-side': galleryReader('side-by-side'),
  'video-card': readVideoCard,
  'social-post': readSocialPost,
};

const IN_FACT_BOX: ReadonlySet<PastedBlock['kind']> = new Set([
  'heading',
  'paragraph',
  'list',
  'picture',
  'caption',
]);

/** Whether a block is the title of the box around it. */
export function isTitle(block: PastedBlock): boolean {
  return block.kind === 'heading' && inPart(block.inlines, 'title') === inlinesText(block.inlines);
}

function galleryReader(layout: string): Reader {
  return (blocks) => {
    const isOne = blocks.every(({ kind }) => kind === 'picture' || kind === 'caption');
    return isOne && blocks.length > 0 ? { type: 'gallery', attrs: { layout } } : null;
  };
}

function readVideoCard(blocks: readonly PastedBlock[]): ReturnType<Reader> {
  const lines = linesOf(blocks);
  const title = lines?.map((line) => inPart(line, 'title')).join('') ?? '';
  if (lines === null || title === '' || !lines.every(isOneField)) return null;
  const attrs = {
    url: linkIn(lines),
    title,
    text: lines.filter(isUnnamed).map(inlinesText).join(' '),
    credit: creditWords(lines.map((line) => inPart(line, 'credit')).join('')),
  };
  return { type: 'videoCard', attrs };
}

/** What our own pages print between the parts, or in place of a date. */
const BETWEEN_PARTS = /^(?:[\s()·]|\bon\b|\bOpen the post\b)*$/;

function readSocialPost(blocks: readonly PastedBlock[]): ReturnType<Reader> {
  const lines = linesOf(blocks);
  const last = lines?.at(-1);
  if (lines === null || last === undefined || isUnnamed(last)) return null;
  const said = lines.slice(0, -1);
  const between = inlinesText(last.filter(({ marks = [] }) => !marks.some(isOfPost)));
  if (!said.every(isUnnamed) || !BETWEEN_PARTS.test(between)) return null;
  const attrs = {
    network: inPart(last, 'network'),
    author: inPart(last, 'author'),
    handle: inPart(last, 'handle'),
    text: said.map(inlinesText).join('\n'),
    date: inPart(last, 'date'),
    url: linkIn([last]),
  };
  return { type: 'socialPost', attrs };
}

/** The lines of a box of lines and pictures; null where it holds anything else. */
function linesOf(blocks: readonly PastedBlock[]): readonly Inlines[] | null {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.inlines] : []));
  const isLines = blocks.every(({ kind }) => kind === 'paragraph' || kind === 'picture');
  return isLines ? lines : null;
}

function inPart(inlines: Inlines, part: Part): string {
  return inlinesText(inlines.filter(({ marks }) => marks?.some(({ type }) => type === part)));
}

function isOfPost({ type }: { type: string }): boolean {
  return PARTS_OF_POST.some((part) => part === type);
}

/** Whether all words of a line of a video card go into one field, or are what our own pages print. */
function isOneField(line: Inlines): boolean {
  const text = inlinesText(line);
  const isWhole = (part: Part) => inPart(line, part) === text;
  if (isUnnamed(line) || (isWhole('label') && text === 'Video')) return true;
  return isWhole('title') || isWhole('credit');
}

/** Whether a line has plain words alone, which a field takes as they are. */
function isUnnamed(inlines: Inlines): boolean {
  return inlines.every(({ marks = [] }) => marks.length === 0);
}

function linkIn(lines: readonly Inlines[]): string {
  const marks = lines.flat().flatMap((node) => node.marks ?? []);
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? href : '';
}

function textOf(block: PastedBlock): string {
  return 'inlines' in block ? inlinesText(block.inlines) : '';
}
