import { describe, expect, it } from 'vitest';
import { blocks } from '../document';
import { checkedBody } from '../document/check';
import type { DocumentNode } from '../document/json';
import { blockSamples } from '../document/samples';
import { body, block, h2, li, p, ul } from '../document/testing';
import { plainText } from '../document/text';
import { strayBlock } from './blocks';
import { FIRST_PROFILES } from './first-profiles';
import { withinProfile } from './within-profile';

const brief = FIRST_PROFILES.find(({ id }) => id === 'brief')!;
const content = (document: DocumentNode) => document.content ?? [];
const fitted = (...children: Parameters<typeof body>) =>
  withinProfile(content(body(...children)), brief);

describe('blocks that a profile leaves out', () => {
  it.each(blocks.map(({ node }) => node.name))('of kind %s keep their words', (name) => {
    const { body: sample, words, hidden = [] } = blockSamples[name]!;
    const { content: kept } = withinProfile(content(sample), brief);
    const document = { type: 'doc', content: [...kept, { type: 'paragraph' }] };
    checkedBody(document);
    expect(strayBlock(document, brief)).toBeNull();
    const text = plainText(document);
    // What a picture shows is said to nobody where there is none.
    const altText = content(sample).flatMap(({ attrs }) => attrs?.altText ?? []);
    const said = [...words, ...hidden].filter((line) => !altText.includes(line));
    expect(said.filter((line) => !text.includes(line))).toEqual([]);
  });

  it('are told by kind, those without words apart', () => {
    const { content: kept, misfits } = fitted(
      h2('Tides'),
      p('One'),
      block('blockQuote', { attribution: 'Ines Farrow' })(p('We begin.')),
      block('horizontalRule')(),
      block('figure', { caption: 'At dawn', credit: 'Jo Won' })(),
    );
    expect(kept).toEqual(
      content(
        body(p('Tides'), p('One'), p('We begin.'), p('— Ines Farrow'), p('At dawn (Jo Won)')),
      ),
    );
    expect(misfits).toEqual({
      profile: brief.name,
      asWords: ['subhead', 'blockQuote', 'figure'],
      opened: [],
      leftOut: ['horizontalRule'],
    });
  });

  it('are told apart where blocks inside of them came as they were', () => {
    const figures = { ...brief, blocks: ['figure'] };
    const figure = block('figure', { caption: 'At dawn' });
    const box = block('factBox', { title: 'The crane' });
    const { content: kept, misfits } = withinProfile(
      content(body(block('gallery')(figure()), box(p('Tall.')), box(figure(), p('Tall.')))),
      figures,
    );
    expect(kept).toEqual(
      content(body(figure(), p('The crane'), p('Tall.'), p('The crane'), figure(), p('Tall.'))),
    );
    expect(misfits).toEqual({
      profile: brief.name,
      asWords: ['factBox'],
      opened: ['gallery', 'factBox'],
      leftOut: [],
    });
  });

  it('go from inside of those that belong', () => {
    const boxes = { ...brief, blocks: ['factBox'] };
    const box = block('factBox', { title: 'The crane' });
    const { content: kept } = withinProfile(
      content(body(box(ul(li(p('Tall')))), box(block('figure')()))),
      boxes,
    );
    expect(kept).toEqual(content(body(box(p('Tall')), box(p()))));
  });
});

it('leaves alone what belongs', () => {
  const all = content(body(h2('Tides'), p('One')));
  expect(withinProfile(all, null)).toEqual({ content: all, misfits: null });
  expect(withinProfile(all, { ...brief, blocks: ['subhead'] })).toEqual({
    content: all,
    misfits: null,
  });
});
