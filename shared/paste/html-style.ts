import type { Token } from 'parse5';
import type { AsideReason } from './blocks';
import { FORM_CONTROLS, INVISIBLE } from './html-elements';

/** Above or below the line, or on it again. */
export type Script = 'superscript' | 'subscript' | 'baseline';

export interface WordList {
  readonly name: string;
  /** From 1. */
  readonly level: number;
}

/** What an element's name and attributes say about the words inside it; undefined: as outside. */
export interface ElementStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly script?: Script;
  readonly code?: boolean;
  readonly hidden: boolean;
  /** Words that Word's author took out while changes were tracked. */
  readonly deleted: boolean;
  /** Says how words look beyond what a story keeps: colour, font, size. */
  readonly styled: boolean;
  readonly aside?: AsideReason;
  /** Word's list and level, on a paragraph that looks like a list item. */
  readonly wordList?: WordList;
  /** Word's paragraph of a list, with a marker of its own or as a second one of the item before. */
  readonly wordListParagraph: boolean;
  /** The number or bullet that Word draws into the text of such a paragraph. */
  readonly wordMarker: boolean;
}

export type Attributes = ReadonlyMap<string, string>;

/** Attributes of a tag, names in lower case. */
export function attributesOf(tag: Token.TagToken): Attributes {
  return new Map(tag.attrs.map(({ name, value }) => [name, value]));
}

const NO_ATTRIBUTES: Attributes = new Map();
const plainStyles = new Map<string, ElementStyle>();
/** Pages may invent element names; only so many are remembered. */
const REMEMBERED_NAMES = 200;

/** What an element says; that of a bare tag, the most frequent by far, is worked out once. */
export function styleOf(name: string, attributes: Attributes): ElementStyle {
  if (attributes.size > 0) return readStyle(name, attributes);
  const known = plainStyles.get(name);
  if (known !== undefined) return known;
  const style = readStyle(name, NO_ATTRIBUTES);
  if (plainStyles.size < REMEMBERED_NAMES) plainStyles.set(name, style);
  return style;
}

function readStyle(name: string, attributes: Attributes): ElementStyle {
  const css = declarations(attributes.get('style') ?? '');
  const bold = boldOf(name, css.get('font-weight'));
  const italic = italicOf(name, css.get('font-style'));
  const aside = asideOf(name, attributes, css);
  const strike = strikeOf(name, attributes, css);
  const script = scriptOf(name, css.get('vertical-align'));
  const list = css.get('mso-list');
  const wordList = wordListOf(list);
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(aside === undefined ? {} : { aside }),
    ...(strike === undefined ? {} : { strike }),
    ...(script === undefined ? {} : { script }),
    // By element alone: links and headings bring styles that underline and that nobody meant.
    ...(name === 'u' ? { underline: true } : {}),
    ...(CODE.has(name) ? { code: true } : {}),
    ...(wordList === null ? {} : { wordList }),
    wordListParagraph: /\bMsoListParagraph/.test(attributes.get('class') ?? ''),
    wordMarker: list === 'ignore',
    hidden: isHidden(name, attributes, css) || isDeleted(name, attributes),
    deleted: isDeleted(name, attributes),
    styled: name === 'font' || STYLES.some((property) => css.has(property)),
  };
}

const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
const STYLES = ['color', 'background', 'background-color', 'font-family', 'font-size'];

function wordListOf(list: string | undefined): WordList | null {
  const [, first, level, last] = /^(l\d+) level(\d{1,2})(?: (lfo\d+))?/.exec(list ?? '') ?? [];
  if (first === undefined || level === undefined) return null;
  return { name: `${first} ${last ?? ''}`, level: Number(level) };
}

/** Word marks who took words out and when; pages mark with the same element what was once true. */
function isDeleted(name: string, attributes: Attributes): boolean {
  if (name !== 'del') return /\bmsoDel\b/i.test(attributes.get('class') ?? '');
  return attributes.has('datetime') || attributes.has('cite');
}

function strikeOf(
  name: string,
  attributes: Attributes,
  css: ReadonlyMap<string, string>,
): boolean | undefined {
  const decoration = `${css.get('text-decoration') ?? ''} ${css.get('text-decoration-line') ?? ''}`;
  const named = /^(?:s|strike|del)$/.test(name) && !isDeleted(name, attributes);
  return named || decoration.includes('line-through') ? true : undefined;
}

function scriptOf(name: string, align: string | undefined): Script | undefined {
  if (align === 'super' || align === 'text-top') return 'superscript';
  if (align === 'sub' || align === 'text-bottom') return 'subscript';
  if (align === 'baseline') return 'baseline';
  if (name === 'sup') return 'superscript';
  return name === 'sub' ? 'subscript' : undefined;
}

function declarations(style: string): ReadonlyMap<string, string> {
  const pairs = style.split(';').map((declaration): [string, string] => {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon));
    const value = declaration.slice(colon + 1).replace(/!\s*important\s*$/i, '');
    return [property.trim().toLowerCase(), value.trim().replace(/\s+/g, ' ').toLowerCase()];
  });
  return new Map(pairs);
}

/**
 * The style decides before the name does: Google Docs wraps all it copies in
 * `<b style="font-weight:normal">` and marks what is bold with `font-weight:700` on spans.
 */
function boldOf(name: string, weight: string | undefined): boolean | undefined {
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  if (weight !== undefined && /^\d+$/.test(weight)) return Number(weight) >= 600;
  return name === 'b' || name === 'strong' ? true : undefined;
}

function italicOf(name: string, style: string | undefined): boolean | undefined {
  if (style === 'normal') return false;
  if (style !== undefined && /^(italic|oblique)/.test(style)) return true;
  return name === 'i' || name === 'em' ? true : undefined;
}

function isHidden(name: string, attributes: Attributes, css: ReadonlyMap<string, string>): boolean {
  const hidden = attributes.get('hidden');
  return (
    INVISIBLE.has(name) ||
    (hidden !== undefined && hidden !== 'until-found') ||
    (name === 'dialog' && !attributes.has('open')) ||
    css.get('display') === 'none' ||
    /^(hidden|collapse)$/.test(css.get('visibility') ?? '') ||
    css.get('mso-hide') === 'all'
  );
}

function asideOf(
  name: string,
  attributes: Attributes,
  css: ReadonlyMap<string, string>,
): AsideReason | undefined {
  if (FORM_CONTROLS.has(name)) return 'form control';
  if (name === 'nav' || attributes.get('role') === 'navigation') return 'navigation';
  const comment =
    css.get('mso-element')?.startsWith('comment') === true ||
    /\bmsocomanchor\b/.test(attributes.get('class') ?? '');
  return comment ? 'editor’s comment' : undefined;
}

/** The address of a link in normal form where it may be stored: http, https and mailto only. */
export function keptAddress(href: string | undefined): string | null {
  const address = href?.trim() ?? '';
  if (!/^(https?|mailto):/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href;
}
