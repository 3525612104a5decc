import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { checkedBody } from '../document/check';
import type { DocumentNode } from '../document/json';
import { plainText } from '../document/text';
import { articlesFromBlocks } from './articles';
import { CAPTURES } from './captures';
import { nothingDropped } from './dropped';
import { readHtml } from './html';
import { contentOfHtml } from './pasted-content';
import { outlineOf } from './testing';

const corpus = resolve(process.env.COPYDESK_CORPUS ?? '../shared/corpus', 'html-paste');
const ABSENT = `No captures at ${corpus}; set COPYDESK_CORPUS to their folder`;

function capture(name: string): string | null {
  try {
    return readFileSync(resolve(corpus, `${name}.html`), 'utf8');
  } catch {
    return null;
  }
}

/** Names of all captures that are there; none where the corpus is absent. */
function captured(): string[] {
  try {
    const files = readdirSync(corpus).filter((name) => name.endsWith('.html'));
    return files.map((name) => basename(name, '.html'));
  } catch {
    return [];
  }
}

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

/** How many words a text has, and a digest of them: what is in the corpus is not ours to print. */
function amountOf(text: string): string {
  const words = wordsOf(text);
  const digest = createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 8);
  return `${words.length} ${digest}`;
}

/** How a line of an outline begins: its sign with the first word, or a row's number of cells. */
function beginningOf(line: string): string {
  if (line.startsWith('| ')) return `| ${line.split(' | ').length}`;
  return /^\s*(?:(?:#{1,6}|[>•+^]|\d+\.) )?\S*/.exec(line)?.[0] ?? '';
}

function factsOf(line: string): string {
  if (line.startsWith('[') || line === '---') return line;
  return `${beginningOf(line)} ${amountOf(line)}`;
}

/** Each run of words that has marks, with these; the address of a link is part of its digest. */
function markedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(markedIn);
  if (!('text' in value) || typeof value.text !== 'string' || !('marks' in value)) return below;
  const marks = value.marks as { type: string; attrs?: { href?: string } }[];
  const address = marks.map(({ attrs }) => attrs?.href ?? '').join('');
  return [`${marks.map(({ type }) => type).join(' ')} ${amountOf(`${value.text} ${address}`)}`];
}

type Node = DefaultTreeAdapterMap['childNode'];
const NOT_SHOWN = /^(?:#comment|#documentType|script|style|title|head|svg|noscript|template)$/;
const APART = /^(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|br|hr|blockquote)$/;

/** What a browser shows, by a tree built the standard way; Word's drawn list markers are not text. */
function shown(node: Node): string {
  if (NOT_SHOWN.test(node.nodeName)) return '';
  if ('value' in node) return node.value;
  const style = 'attrs' in node ? node.attrs.find(({ name }) => name === 'style')?.value : '';
  if (/mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/i.test(style ?? '')) return '';
  const inner = 'childNodes' in node ? node.childNodes.map(shown).join('') : '';
  return APART.test(node.nodeName) ? ` ${inner} ` : inner;
}

const wordsShown = (html: string) =>
  wordsOf(
    parse(html)
      .childNodes.map(shown)
      .join('')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, ''),
  );

/** Each word of a link behind its address, by that tree. */
function linkedShown(node: Node): string[] {
  const href = 'attrs' in node && node.attrs.find(({ name }) => name === 'href')?.value;
  if (node.nodeName === 'a' && href && /^(?:https?|mailto):/.test(href)) {
    return wordsOf(shown(node)).map((word) => `${new URL(href).href} ${word}`);
  }
  return 'childNodes' in node ? node.childNodes.flatMap(linkedShown) : [];
}

function linkedIn({ text = '', marks = [], content = [] }: DocumentNode): string[] {
  const link = marks.find(({ type }) => type === 'link');
  const own = link === undefined ? [] : wordsOf(text);
  return [
    ...own.map((word) => `${String(link?.attrs?.['href'])} ${word}`),
    ...content.flatMap(linkedIn),
  ];
}

describe('a capture of a real clipboard', () => {
  it.for(Object.entries(CAPTURES))('%s', ([name, expected], { skip }) => {
    const html = capture(name) ?? skip(ABSENT);
    const { blocks, dropped } = readHtml(html);
    const { lines, marked = [], dropped: lost = {} } = expected;
    expect(outlineOf(blocks).map(factsOf)).toEqual(lines);
    expect(markedIn(blocks)).toEqual(marked);
    expect(dropped).toEqual({ ...nothingDropped(), ...lost });
    expect(() => articlesFromBlocks(blocks)).not.toThrow();
  });

  it.for(Object.keys(CAPTURES))('%s says what it shows, word for word', (name, { skip }) => {
    const html = capture(name) ?? skip(ABSENT);
    const end = { type: 'paragraph' };
    const body = { type: 'doc', content: [...contentOfHtml(html).content, end] };
    expect(() => checkedBody(body)).not.toThrow();
    expect(wordsOf(plainText(body))).toEqual(wordsShown(html));
    expect(linkedIn(body)).toEqual(parse(html).childNodes.flatMap(linkedShown));
  });

  it('is listed here', ({ skip }) => {
    const names = captured();
    if (names.length === 0) skip(ABSENT);
    expect(names.toSorted()).toEqual(Object.keys(CAPTURES).toSorted());
  });
});
