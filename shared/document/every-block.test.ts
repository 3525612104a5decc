import { describe, expect, it } from 'vitest';
import { countWords } from '../reading-time';
import { checkedBody } from './check';
import { bodyHtml, escapeHtml } from './html';
import { blocks, bodySchema } from './index';
import type { DocumentNode } from './json';
import { knownBody } from './known-body';
import { withoutNotes } from './notes';
import { blockSamples, markSamples } from './samples';
import { plainText } from './text';

const names = blocks.map(({ node }) => node.name);
const marks = Object.keys(bodySchema().marks);
const samples = { ...blockSamples, ...markSamples };
const picture = { src: 'crane.jpeg', srcset: '', sources: [], width: 3, height: 2 };
const related = { headline: 'Fares to rise', address: null };
const page = { picture: () => picture, story: () => related };

/** Nodes of a body, all the way down. */
function nodesOf(node: DocumentNode): DocumentNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

it('has a sample of every block and mark, with that in it', () => {
  expect(Object.keys(blockSamples).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(markSamples).toSorted()).toEqual(marks.toSorted());
  for (const name of names) {
    const types = nodesOf(blockSamples[name]!.body).map(({ type }) => type);
    expect(types).toContain(name);
  }
});

describe.each([...names, ...marks])('%s', (name) => {
  const { body, words, hidden = [], count } = samples[name]!;

  it('is kept on the disk as it is', () => {
    expect(checkedBody(body).toJSON()).toEqual(body);
    expect(knownBody(body)).toBe(body);
  });

  it('is valid as an older Copydesk left it, without what came later', () => {
    const older = nodesOf(structuredClone(body));
    for (const node of older) if (node.type !== 'text') delete node.attrs;
    expect(() => checkedBody(older[0]!)).not.toThrow();
  });

  it('says its words on a page, in order, and hides what is hidden', () => {
    const html = bodyHtml(checkedBody(body), page);
    const places = words.map((text) => html.indexOf(escapeHtml(text)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const text of hidden) expect(html).not.toContain(text);
  });

  it('is found by its words, and readers’ text is without notes', () => {
    const text = plainText(body);
    for (const line of words) expect(text).toContain(line);
    for (const note of hidden) expect(text).toContain(note);
    for (const note of hidden) expect(plainText(withoutNotes(body))).not.toContain(note);
  });

  it('counts the words of the body and no others', () => {
    expect(countWords(body)).toBe(count);
  });
});
