import { type Token, Tokenizer, type TokenHandler, TokenizerMode } from 'parse5';
import type { Inlines, PastedPicture } from './blocks';
import { collapseSpaces, countOverrides, textCleaner } from './clean-text';
import { countElement, type Dropped, nothingDropped } from './dropped';
import { BLOCK, TRANSPARENT, VOID } from './html-elements';
import type { Item, Line, Place } from './html-lines';
import { emojiOf, pictureOf } from './html-pictures';
import { endedBy, innerScope, OUTSIDE, type Scope } from './html-scope';
import { type Attributes, attributesOf, type ElementStyle, styleOf } from './html-style';
import { LineWords } from './html-words';

/** How the text inside an element is read where it is not markup (HTML Standard, tree construction). */
const TEXT_MODES: Readonly<Record<string, Tokenizer['state']>> = {
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  plaintext: TokenizerMode.PLAINTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  xmp: TokenizerMode.RAWTEXT,
};

/** Word's own kind of picture stands alone where it took the page for one of its own. */
const PICTURES = new Set(['img', 'v:imagedata']);

/** Characters read in one go. */
const CHUNK = 1_000_000;

/**
 * Lines of a page, straight from the tokens: no tree is built. A tree builder searches its open
 * elements again and again, which takes minutes on a megabyte of unclosed tags; here each element is
 * opened and closed once.
 */
export class Outline implements TokenHandler {
  readonly lines: Line[] = [];
  readonly dropped: Dropped = nothingDropped();
  readonly #tokenizer = new Tokenizer({}, this);
  readonly #open: { readonly name: string; readonly scope: Scope }[] = [];
  /** How many of each element are open, so that a stray end tag is not searched for. */
  readonly #count = new Map<string, number>();
  readonly #nextNumbers = new Map<string, number>();
  readonly #words = new LineWords();
  readonly #clean = textCleaner();
  #place: Place = OUTSIDE.place;
  #wordMarker: string[] = [];
  #asideText: string[] = [];
  /** Those of the line, which come after it. */
  readonly #pictures: PastedPicture[] = [];
  #lastId = 0;

  /** @param progress told how many characters are read, about every million. */
  read(html: string, progress: (read: number) => void = () => {}): readonly Line[] {
    for (let from = 0; from < html.length || from === 0; from += CHUNK) {
      this.#tokenizer.write(html.slice(from, from + CHUNK), from + CHUNK >= html.length);
      progress(Math.min(html.length, from + CHUNK));
    }
    return this.lines;
  }

  onStartTag(tag: Token.TagToken): void {
    const name = tag.tagName;
    if (TRANSPARENT.has(name)) return;
    if (this.#scope.foreign !== -1 && BLOCK.has(name)) this.#closeTo(this.#scope.foreign);
    const ended = endedBy(name, this.#scope);
    if (ended !== -1) this.#closeTo(ended);
    if (BLOCK.has(name)) this.#endLine();
    if (name === 'br') this.#words.addBreak();
    if (name === 'hr' && !this.#scope.hidden) this.lines.push({ kind: 'rule' });
    if (PICTURES.has(name) && !this.#scope.hidden) this.#addPicture(attributesOf(tag));
    if (!this.#scope.hidden) countElement(this.dropped, name);
    if (VOID.has(name) || (tag.selfClosing && this.#isForeign(name))) return;
    this.#push(tag);
  }

  onEndTag({ tagName: name }: Token.TagToken): void {
    if (name === 'br') this.#words.addBreak();
    if ((this.#count.get(name) ?? 0) === 0) return;
    while (this.#open.length > 0 && this.#close() !== name);
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    const { hidden, aside, wordMarker, preformatted } = this.#scope;
    if (hidden) return;
    this.dropped.overrides += countOverrides(chars);
    const text = this.#clean(chars);
    if (wordMarker) this.#wordMarker.push(text);
    else if (aside !== null) this.#asideText.push(text);
    else if (preformatted) this.#addPreformatted(text);
    else this.#addText(text);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onEof(): void {
    this.#closeTo(0);
    this.#endLine();
  }

  onComment(): void {}
  onDoctype(): void {}
  onNullCharacter(): void {}

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  openList(start: number): string {
    const list = `html ${this.nextId()}`;
    this.#nextNumbers.set(list, start);
    return list;
  }

  nextItem(list: string): number {
    const number = this.#nextNumbers.get(list) ?? 1;
    this.#nextNumbers.set(list, number + 1);
    return number;
  }

  get #scope(): Scope {
    return this.#open.at(-1)?.scope ?? OUTSIDE;
  }

  #isForeign(name: string): boolean {
    return this.#scope.foreign !== -1 || name === 'svg' || name === 'math';
  }

  #push(tag: Token.TagToken): void {
    const name = tag.tagName;
    const outer = this.#scope;
    const attributes = attributesOf(tag);
    const style = styleOf(name, attributes);
    const scope = innerScope(name, { attributes, style }, outer, this.#open.length, this);
    if (!outer.hidden) this.#countStyle(name, attributes, style, scope);
    this.#open.push({ name, scope });
    if (scope.box !== null && outer.box === null) this.lines.push({ kind: 'box', name: scope.box });
    const { cell } = scope.place;
    if (cell !== null && cell !== outer.place.cell && !scope.hidden && scope.aside === null) {
      this.lines.push({ kind: 'cell', cell });
    }
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
    this.#tokenizer.inForeignNode = scope.foreign !== -1;
    const mode = TEXT_MODES[name];
    if (mode !== undefined && scope.foreign === -1) this.#tokenizer.state = mode;
  }

  #countStyle(name: string, attributes: Attributes, style: ElementStyle, scope: Scope): void {
    if (style.deleted) this.dropped.deletions += 1;
    if (style.styled) this.dropped.styled += 1;
    // What is set apart is told of whole.
    const isLink = name === 'a' && scope.aside === null;
    const target = isLink ? attributes.get('href')?.trim() : undefined;
    // Where a page or a document leads to itself, nothing is lost.
    const isLost = target !== undefined && scope.href === null && !/^(?:#|$)/.test(target);
    if (isLost) this.dropped.links += 1;
  }

  #addPicture(attributes: Attributes): void {
    const emoji = emojiOf(attributes);
    if (emoji !== null) {
      this.#addText(emoji);
      return;
    }
    const picture = pictureOf(attributes, this.#scope.place.figure);
    if (picture !== null && this.#scope.aside === null) this.#pictures.push(picture);
  }

  /** Closes the innermost element and returns its name. */
  #close(): string {
    const closed = this.#open.pop();
    if (closed === undefined) return '';
    const { name, scope } = closed;
    this.#count.set(name, (this.#count.get(name) ?? 1) - 1);
    this.#tokenizer.inForeignNode = this.#scope.foreign !== -1;
    if (BLOCK.has(name)) this.#endLine();
    if (scope.box !== null && this.#scope.box === null) this.lines.push({ kind: 'end of box' });
    if (scope.aside !== null && this.#scope.aside === null) this.#endAside(scope.aside);
    return name;
  }

  #closeTo(position: number): void {
    while (this.#open.length > position) this.#close();
  }

  #endAside(reason: NonNullable<Scope['aside']>): void {
    const text = this.#asideText.join('').replace(/\s+/g, ' ').trim();
    this.#asideText = [];
    if (text !== '') this.lines.push({ kind: 'aside', reason, text });
  }

  #addPreformatted(text: string): void {
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) this.#words.addBreak();
      this.#addText(line);
    }
  }

  #addText(text: string): void {
    const words = collapseSpaces(text.trim());
    if (words === '') {
      if (text !== '') this.#words.addSpace();
      return;
    }
    if (this.#words.endsInBlankLine) this.#endLine();
    if (this.#words.isEmpty) this.#place = this.#placeOfLine();
    if (/^\s/.test(text)) this.#words.addSpace();
    this.#words.addWords(words, this.#scope.marks);
    if (/\s$/.test(text)) this.#words.addSpace();
  }

  /** Word writes a list as paragraphs that carry the list's name and begin with the drawn marker. */
  #placeOfLine(): Place {
    const { place, wordList, wordListParagraph } = this.#scope;
    if (place.item !== null || place.heading !== null) return place;
    const marker = this.#wordMarker.join('').trim();
    if (wordList === null || wordList === undefined || marker === '') {
      // A paragraph of a list without a name or a marker is a second one of the item before.
      return wordListParagraph ? { ...place, item: this.#wordItemBefore() } : place;
    }
    const { name: list, level } = wordList;
    const ordered = /^[\p{L}\p{N}]{1,5}[.)]/u.test(marker);
    const number = /^\d/.test(marker) ? Number.parseInt(marker, 10) : null;
    return { ...place, item: { id: this.nextId(), list, ordered, number, level, isWords: true } };
  }

  #wordItemBefore(): Item | null {
    const before = this.lines.at(-1);
    const item = before?.kind === 'words' ? before.place.item : null;
    return item?.isWords === true ? item : null;
  }

  #endLine(): void {
    if (this.#scope.aside !== null) this.#asideText.push(' ');
    if (!this.#words.isEmpty) {
      const inlines = this.#words.take();
      this.dropped.subscripts += subscriptsIn(inlines);
      this.lines.push({ kind: 'words', place: this.#place, inlines });
    }
    for (const picture of this.#pictures.splice(0)) this.lines.push(picture);
    this.#wordMarker = [];
  }
}

/** How many stretches of words stand below the line. */
function subscriptsIn(inlines: Inlines): number {
  const isBelow = (node?: Inlines[number]) =>
    node?.marks?.some(({ type }) => type === 'subscript') ?? false;
  return inlines.filter((node, at) => isBelow(node) && !isBelow(inlines[at - 1])).length;
}
