import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../document/json';
import { houseForm } from './house-form';
import { settled } from './settle';
import { settleNodes } from './settle-nodes';

const english = houseForm('en-GB');
const french = houseForm('fr');
const text = (words: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });

describe('blocks', () => {
  it('are set line by line, over the borders of marks', () => {
    const { nodes, changes } = settleNodes(
      [paragraph(text('"'), text('Come', 'bold'), text('," she said.'))],
      english,
    );
    expect(nodes).toEqual([paragraph(text('“'), text('Come', 'bold'), text(',” she said.'))]);
    expect(changes).toBe(2);
  });

  it('keep code, and its quotes say nothing of those around it', () => {
    const line = paragraph(text('Say '), text('"', 'code'), text(' and "go"'));
    expect(settleNodes([line], english).nodes).toEqual([
      paragraph(text('Say '), text('"', 'code'), text(' and “go”')),
    ]);
  });

  it('are set in lists and captions too, and a credit is left', () => {
    const { nodes, changes } = settleNodes(
      [
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('"a"'))] }] },
        { type: 'figure', attrs: { caption: 'It\'s "b"', credit: "O'Neill" } },
      ],
      english,
    );
    expect(JSON.stringify(nodes)).toContain('“a”');
    expect(nodes[1]?.attrs).toEqual({ caption: 'It’s “b”', credit: "O'Neill" });
    expect(changes).toBe(3);
  });

  it('say what their words say when they are one text', () => {
    const pieces = fc.array(fc.constantFrom('word', ' ', '"', "'", '« ', ' »', '--', '?', '5 km'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(pieces, fc.array(fc.boolean(), { maxLength: 12 }), (parts, isBold) => {
        const filled = parts.map((part, at) => text(part, ...(isBold[at] ? ['bold'] : [])));
        const [line] = settleNodes([paragraph(...filled)], french).nodes;
        const set = (line?.content ?? []).map((node) => node.text).join('');
        expect(set).toBe(settled(parts.join(''), french));
        expect(line?.content?.every((node) => node.text !== '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
