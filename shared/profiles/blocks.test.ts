import { describe, expect, it } from 'vitest';
import { blocks } from '../document';
import { allowsBlock, blockWords, strayBlock } from './blocks';
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

  it('are named where one does not belong', () => {
    expect(strayBlock(body(paragraph), brief)).toBeNull();
    expect(strayBlock(body(paragraph, list, { type: 'figure' }), brief)).toBe('bulletList');
    expect(strayBlock(body(list), { ...brief, blocks: ['bulletList'] })).toBeNull();
    expect(blockWords('bulletList')).toBe('bullet list');
  });
});
