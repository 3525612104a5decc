import type { Token } from 'parse5';
import type { AsideReason } from './blocks';
import { FORM_CONTROLS, INVISIBLE } from './html-elements';

/** What an element's name and attributes say about the words inside it; undefined: as outside. */
export interface ElementStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden: boolean;
  readonly aside?: AsideReason;
  /** Word's list and level, e.g. `l0 level1 lfo1`, on a paragraph that looks like a list item. */
  readonly wordList?: string;
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
  const list = css.get('mso-list');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(aside === undefined ? {} : { aside }),
    ...(list !== undefined && /^l\d+ level\d+/.test(list) ? { wordList: list } : {}),
    wordMarker: list === 'ignore',
    hidden: isHidden(name, attributes, css),
  };
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
