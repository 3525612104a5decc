import type { Node, Schema } from '@tiptap/pm/model';
import { creditWords } from '../credit-words';
import type { DocumentNode } from './json';
import { linesOf } from './pasted-tables';
import { plainText } from './text';

/**
 * The words of a block as paragraphs, in reading order, those of its name too: a row of a table as one,
 * tabs between its cells. None for a block without words.
 */
export function asParagraphs(block: Node): Node[] {
  const { name, schema } = block.type;
  if (name === 'paragraph') return [block];
  if (name === 'table') return linesOf(block);
  if (block.isLeaf)
    return wordsOf(block).map((text) => schema.node('paragraph', null, schema.text(text)));
  const own = block.isTextblock
    ? [schema.node('paragraph', null, block.content)]
    : block.children.flatMap(asParagraphs);
  return [...titleLine(block), ...own, ...speakerLine(block)];
}

/** The title of a block as a paragraph; nothing where it has none. */
export function titleLine({ attrs, type: { schema } }: Node): Node[] {
  return lineOf(schema, attrs.title);
}

/** Who said a quote as a paragraph; nothing where nobody is named. */
export function speakerLine({ attrs, type: { schema } }: Node): Node[] {
  return lineOf(schema, attrs.attribution, '— ');
}

function lineOf(schema: Schema, words: unknown, before = ''): Node[] {
  if (typeof words !== 'string' || words === '') return [];
  return [schema.node('paragraph', null, schema.text(before + words))];
}

/** Of a block of fields. What a picture shows is said to nobody where there is none. */
function wordsOf(block: Node): string[] {
  const { attrs } = block;
  if (block.type.name !== 'figure') {
    return [...plainText(block.toJSON() as DocumentNode).split('\n'), text(attrs.url)].filter(
      Boolean,
    );
  }
  const credit = creditWords(text(attrs.credit));
  const line = [text(attrs.caption), credit === '' ? '' : `(${credit})`].filter(Boolean).join(' ');
  return line === '' ? [] : [line];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
