import { describe, expect, it } from 'vitest';
import { checkedBody } from '../document/check';
import { FIRST_DATELINE_FORM } from '../fields/dateline';
import { FIRST_PROFILES } from './first-profiles';
import { EMPTY_TEMPLATE, type Template } from './profile';
import { fillTemplate } from './template';

const facts = {
  now: new Date(2026, 10, 20, 14, 32),
  language: 'en-GB',
  newsroom: 'The Harbour Post',
  people: [{ id: 'ida', name: 'Ida Noor' }],
  datelineForm: FIRST_DATELINE_FORM,
};
const filled = (template: Partial<Template>) =>
  fillTemplate({ ...FIRST_PROFILES[0]!, template: { ...EMPTY_TEMPLATE, ...template } }, facts);

describe('a template', () => {
  it('fills in what is known, and leaves what is not', () => {
    const story = filled({
      headline: 'Tides for {weekday}, {date}',
      byline: 'By Ida Noor',
      place: 'Tarnsea',
      standfirst: '{byline} in {place} for {newsroom} {who}',
    });
    expect(story).toMatchObject({
      profile: 'news',
      headline: 'Tides for Friday, 20 November 2026',
      standfirst: 'By Ida Noor in Tarnsea for The Harbour Post {who}',
      byline: { authors: [{ personId: 'ida', name: 'Ida Noor', role: 'by' }] },
      dateline: { place: 'Tarnsea', date: 'Nov. 20' },
    });
  });

  it('makes paragraphs and subheads of its lines, in a body that passes the check', () => {
    const { body } = filled({ body: '## What happened\nOn {weekday}.\n' });
    expect(body).toEqual({
      type: 'doc',
      content: [
        {
          type: 'subhead',
          attrs: { level: 2 },
          content: [{ type: 'text', text: 'What happened' }],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'On Friday.' }] },
        { type: 'paragraph' },
      ],
    });
    expect(() => checkedBody(body!)).not.toThrow();
  });

  it('that is empty leaves a story empty', () => {
    expect(filled({})).toMatchObject({
      headline: '',
      byline: { authors: [], words: '' },
      dateline: { place: '', words: '' },
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
    });
  });
});
