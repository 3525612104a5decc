import { type Token, Tokenizer, type TokenHandler, TokenizerMode } from 'parse5';
import { cleanCharacters } from './clean-text';
import { BLOCK, TRANSPARENT, VOID } from './html-elements';
import type { Line, Place } from './html-lines';
import { endedBy, innerScope, OUTSIDE, type Scope } from './html-scope';
import { attributesOf } from './html-style';
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

/**
 * Lines of a page, straight from the tokens: no tree is built. A tree builder searches its open
 * elements again and again, which takes minutes on a megabyte of unclosed tags; here each element is
 * opened and closed once.
 */
export class Outline implements TokenHandler {
  readonly lines: Line[] = [];
  readonly #tokenizer = new Tokenizer({}, this);
  readonly #open: { readonly name: string; readonly scope: Scope }[] = [];
  /** How many of each element are open, so that a stray end tag is not searched for. */
  readonly #count = new Map<string, number>();
  readonly #nextNumbers = new Map<string, number>();
  readonly #words = new LineWords();
  #place: Place = OUTSIDE.place;
  #wordMarker: string[] = [];
  #asideText: string[] = [];
  #lastId = 0;

  read(html: string): readonly Line[] {
    this.#tokenizer.write(html, true);
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
    const text = cleanCharacters(chars);
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
    const scope = innerScope(name, attributesOf(tag), outer, this.#open.length, this);
    this.#open.push({ name, scope });
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
    this.#tokenizer.inForeignNode = scope.foreign !== -1;
    const mode = TEXT_MODES[name];
    if (mode !== undefined && scope.foreign === -1) this.#tokenizer.state = mode;
  }

  /** Closes the innermost element and returns its name. */
  #close(): string {
    const closed = this.#open.pop();
    if (closed === undefined) return '';
    const { name, scope } = closed;
    this.#count.set(name, (this.#count.get(name) ?? 1) - 1);
    this.#tokenizer.inForeignNode = this.#scope.foreign !== -1;
    if (BLOCK.has(name)) this.#endLine();
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
    const words = text.trim().replace(/\s+/g, ' ');
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
    const { place, wordList } = this.#scope;
    const marker = this.#wordMarker.join('').trim();
    if (wordList === null || place.item !== null || marker === '') return place;
    const ordered = /^[\p{L}\p{N}]{1,5}[.)]/u.test(marker);
    const number = /^\d/.test(marker) ? Number.parseInt(marker, 10) : null;
    return { ...place, item: { id: this.nextId(), list: wordList, ordered, number } };
  }

  #endLine(): void {
    if (this.#scope.aside !== null) this.#asideText.push(' ');
    if (!this.#words.isEmpty) {
      this.lines.push({ kind: 'words', place: this.#place, inlines: this.#words.take() });
    }
    this.#wordMarker = [];
  }
}
