import { describe, expect, it } from 'vitest';
import { blocks, bodySchema } from '../document';
import { blockSamples } from '../document/samples';
import { allowsBlock, blockWords, isOptionalBlock, strayBlock } from './blocks';
import { FIRST_PROFILES } from './first-profiles';

const brief = FIRST_PROFILES.find(({ id }) => id === 'brief')!;
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'At dawn.' }] };
const list = {
  type: 'bulletList',
  content: [{ type: 'listItem', content: [paragraph] }],
};
const body = (...content: object[]) => ({ type: 'doc', content }) as typeof list;

describe('blocks of a profile', () => {
  it('are all of them where it names none', () => {
    expect(blocks.every(({ node }) => allowsBlock(null, node.name))).toBe(true);
    expect(strayBlock(body(list), null)).toBeNull();
  });

  it('can be left out where they stand in a body by themselves and readers get them', () => {
    const { nodes } = bodySchema();
    const alone = blocks
      .map(({ node: { name } }) => name)
      .filter((name) => nodes.doc!.contentMatch.matchType(nodes[name]!) !== null);
    const optional = blocks.map(({ node }) => node.name).filter(isOptionalBlock);
    expect(optional).toEqual(alone.filter((name) => name !== 'paragraph' && name !== 'editorNote'));
  });

  it.each(Object.entries(blockSamples))('with %s alone can be written whole', (name, sample) => {
    // These stand around or in the sample's block, and have a choice of their own.
    const others: Record<string, string> = {
      factBox: 'bulletList',
      listItem: 'bulletList',
      tableRow: 'table',
      tableCell: 'table',
      tableHeader: 'table',
    };
    const chosen = isOptionalBlock(name) ? [name] : [];
    const profile = { ...brief, blocks: [...chosen, ...[others[name] ?? []].flat()] };
    expect(strayBlock(sample.body, profile)).toBeNull();
  });

  it('are named where one does not belong', () => {
    expect(strayBlock(body(paragraph), brief)).toBeNull();
    expect(strayBlock(body(paragraph, list, { type: 'figure' }), brief)).toBe('bulletList');
    expect(strayBlock(body(list), { ...brief, blocks: ['bulletList'] })).toBeNull();
    expect(blockWords('bulletList')).toBe('bullet list');
  });
});
