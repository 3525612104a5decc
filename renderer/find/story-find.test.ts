import { history } from '@tiptap/pm/history';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_ASKED, type FindQuestion } from '../../shared/find/question';
import type { DocumentNode } from '../../shared/document/json';
import { NO_LENGTH } from '../../shared/length/length';
import type { Story } from '../../shared/story';
import { request } from '../ipc';
import { StorySession } from '../story/story-session';
import { storedStory } from '../story/testing';
import type { Match } from './matches';
import { StoryFind } from './story-find';

vi.mock('../ipc', { spy: true });
// Lines are measured on a canvas, which only a page has.
vi.mock('../story/measure-length', () => ({ measureLength: () => NO_LENGTH }));
// So is what is selected asked of a page.
vi.mock('../story/selection-on-page', () => ({ selectionOnPage: () => null }));
vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

const text = (words: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });

/** A story of these paragraphs, and finding in it from `at` of the body on; what was gone to. */
function findIn(story: Partial<Story>, at = 0) {
  const session = new StorySession({ ...storedStory, ...story }, false, () => {});
  // An editor without a page has no plugins of its own accord, and so no history.
  const { editor } = session;
  editor.view.updateState(editor.state.reconfigure({ plugins: [history()] }));
  const shown: string[] = [];
  const show = (match: Match | null) => {
    shown.push(match === null ? '-' : named(match));
  };
  const drawn: string[][] = [];
  const named = ({ label, start }: Match) => `${label} ${start}`;
  const inFields = {
    draw: (matches: readonly Match[], current: Match | null) => {
      drawn.push(matches.map((match) => (match === current ? `(${named(match)})` : named(match))));
    },
    follow: vi.fn<() => void>(),
  };
  const find = new StoryFind(session, { kind: 'body', at }, show, inFields);
  find.begin();
  const ask = (query: string, options: Partial<FindQuestion> = {}) => {
    find.ask({ ...NOTHING_ASKED, query, ...options });
    return find.store.getState();
  };
  const bodyText = () =>
    session.editor.state.doc.textBetween(0, session.editor.state.doc.content.size, '|');
  return { session, find, ask, shown, drawn, inFields, bodyText };
}

function type({ editor }: StorySession, words: string) {
  editor.view.dispatch(editor.state.tr.insertText(words, 1));
}

const tides: Partial<Story> = {
  headline: 'Tide',
  leadPhoto: { photoId: null, caption: 'A tide', credit: '', altText: '' },
  body: {
    type: 'doc',
    content: [
      paragraph(text('High tide and low '), text('tide', 'bold')),
      paragraph(text('No tide.')),
    ],
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(request).mockImplementation(
    (async (_: string, sent: unknown) => sent) as typeof request,
  );
});

describe('finding in a story', () => {
  it('begins where the cursor is, and goes round the ends', async () => {
    const { find, ask, shown } = findIn(tides, 10);
    expect(ask('tide').matches).toHaveLength(5);
    for (let step = 0; step < 5; step += 1) await find.step(1);
    await find.step(-1);
    expect(shown).toEqual([
      'Body 18',
      'Body 3',
      'Headline 0',
      'Caption 2',
      'Body 5',
      'Body 18',
      'Body 5',
    ]);
  });

  it('follows the words a moment after they were typed, and stays where it was', async () => {
    const { session, find, ask, shown } = findIn(tides, 10);
    ask('tide');
    type(session, 'tide ');
    expect(find.store.getState().matches).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(300);
    expect(find.store.getState()).toMatchObject({ current: 4 });
    expect(find.store.getState().matches).toHaveLength(6);
    session.setField('kicker', 'Tides');
    await vi.advanceTimersByTimeAsync(300);
    expect(find.store.getState()).toMatchObject({ current: 5 });
    expect(shown).toEqual(['Body 18']);
  });

  it('has the marks in fields drawn with each search and step, and taken away at the end', async () => {
    const { session, find, ask, drawn } = findIn({
      ...tides,
      body: { type: 'doc', content: [paragraph()] },
    });
    ask('tide');
    await find.step(1);
    session.setField('headline', 'Low tide');
    expect(drawn).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(300);
    find.end();
    expect(drawn).toEqual([
      ['(Headline 0)', 'Caption 2'],
      ['Headline 0', '(Caption 2)'],
      ['Headline 4', '(Caption 2)'],
      [],
    ]);
  });

  it('has the marks follow what undo changes once the field shows it, whoever hears of it first', async () => {
    const { session, ask, inFields } = findIn(tides);
    ask('tide');
    session.setField('headline', 'Low tide');
    await Promise.resolve();
    let shown = 'Low tide';
    session.bind('headline').subscribe(() => {
      shown = session.field('headline');
    });
    const followed: string[] = [];
    inFields.follow.mockImplementation(() => followed.push(shown));
    session.undo();
    await Promise.resolve();
    expect(followed).toEqual(['Tide']);
  });

  it('goes on from the words at hand when they changed a moment ago', async () => {
    const { session, find, ask, shown } = findIn(tides, 10);
    ask('tide');
    type(session, 'tide ');
    await find.step(1);
    expect(shown.at(-1)).toBe('Body 3');
  });

  it('says what is wrong with a pattern', () => {
    const { find } = findIn(tides);
    find.ask({ ...NOTHING_ASKED, query: '(', isPattern: true });
    vi.advanceTimersByTime(300);
    expect(find.store.getState().problem).toContain('is not closed');
  });
});

describe('replacing in a story', () => {
  it('one goes to the next, and is one step of undo', async () => {
    const { session, find, ask, shown, bodyText } = findIn(tides, 10);
    ask('tide');
    await find.replace('surf tide');
    expect(bodyText()).toBe('High tide and low surf tide|No tide.');
    expect(shown.at(-1)).toBe('Body 3');
    session.undo();
    expect(bodyText()).toBe('High tide and low tide|No tide.');
    expect(session.canUndo).toBe(false);
  });

  it('all is one step of undo over body and fields, and keeps marks', async () => {
    const { session, find, ask, bodyText } = findIn(tides);
    ask('tide', { matchCase: true });
    type(session, 'x');
    session.setField('headline', 'Tide, tide');
    await find.replaceAll('surf');
    expect(bodyText()).toBe('xHigh surf and low surf|No surf.');
    expect(session.field('headline')).toBe('Tide, surf');
    expect(session.field('leadPhoto').caption).toBe('A surf');
    expect(find.store.getState()).toMatchObject({ replaced: 5, current: -1 });
    expect(session.snapshot().body.content?.[0]?.content?.at(-1)).toEqual(text('surf', 'bold'));

    session.setField('headline', 'Tide, surfs');
    type(session, 'y');
    session.undo();
    session.undo();
    expect([session.field('headline'), bodyText()]).toEqual([
      'Tide, surf',
      'xHigh surf and low surf|No surf.',
    ]);
    session.undo();
    expect([session.field('headline'), session.field('leadPhoto').caption, bodyText()]).toEqual([
      'Tide, tide',
      'A tide',
      'xHigh tide and low tide|No tide.',
    ]);
    session.redo();
    expect([session.field('headline'), bodyText()]).toEqual([
      'Tide, surf',
      'xHigh surf and low surf|No surf.',
    ]);
  });

  it('does nothing in a story that is closed', async () => {
    const { find, ask, bodyText } = findIn({ ...tides, state: 'published' });
    ask('tide');
    await find.replaceAll('surf');
    expect(bodyText()).toContain('tide');
  });
});
