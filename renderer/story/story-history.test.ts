import { history } from '@tiptap/pm/history';
import { expect, it, vi } from 'vitest';
import type { DocumentNode } from '../../shared/document/json';
import { StorySession } from './story-session';
import { storedStory } from './testing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

/** A session whose editor has a history, which one without a page lacks. */
function sessionWithHistory() {
  vi.useFakeTimers();
  const session = new StorySession(storedStory, false, () => {});
  const { view, state } = session.editor;
  view.updateState(state.reconfigure({ plugins: [history()] }));
  return session;
}

it('undo goes on in order after words that went otherwise, as the slash of a menu does', () => {
  const session = sessionWithHistory();
  const { editor } = session;
  session.setField('headline', 'Harbour reopens');
  editor.view.dispatch(editor.state.tr.insertText('/rule', 1));
  editor.view.dispatch(editor.state.tr.delete(1, 6).setMeta('addToHistory', false));
  session.undo();
  expect(session.field('headline')).toBe('Harbour');
  editor.view.dispatch(editor.state.tr.insertText('Typed after', 1));
  session.undo();
  expect(editor.state.doc.textContent).toBe('');
  expect(session.field('headline')).toBe('Harbour');
  session.destroy();
});

it('says where it took something back', () => {
  const session = sessionWithHistory();
  const { editor } = session;
  const before = editor.state.doc;
  session.setField('leadPhoto', { ...session.field('leadPhoto'), caption: 'Quay' });
  session.changeTogether({ headline: 'Surf' }, (tr) => tr.insertText('surf', 1));
  const after = editor.state.doc;
  const together = [{ kind: 'field', name: 'headline', text: 'headline' }];
  expect(session.undo()).toEqual([...together, { kind: 'body', before: after }]);
  expect(session.undo()).toEqual([{ kind: 'field', name: 'leadPhoto', text: 'leadPhoto.caption' }]);
  expect(session.undo()).toEqual([]);
  session.redo();
  expect(session.redo()).toEqual([...together, { kind: 'body', before }]);
  session.destroy();
});

const bodyOf = (...texts: string[]): DocumentNode => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

it('a version that is taken over is one step, before and after which undo goes on', () => {
  const session = sessionWithHistory();
  const { editor } = session;
  editor.view.dispatch(editor.state.tr.insertText('At noon.', 1));
  session.setField('headline', 'Surf');
  const seen = () => {
    const { headline, kicker, rev, body } = session.snapshot();
    return [headline, kicker, rev, body.content?.map(({ content }) => content?.[0]?.text)];
  };
  const version = { ...session.snapshot(), rev: 2, headline: 'Tide', kicker: 'Ports' };
  session.takeOver({ ...version, body: bodyOf('At dawn.', 'At noon.') });
  expect(session.hasUnsaved).toBe(false);
  expect(seen()).toEqual(['Tide', 'Ports', 2, ['At dawn.', 'At noon.']]);
  session.undo();
  expect(seen()).toEqual(['Surf', '', 2, ['At noon.']]);
  expect(session.hasUnsaved, 'as any other change').toBe(true);
  session.redo();
  expect(seen()).toEqual(['Tide', 'Ports', 2, ['At dawn.', 'At noon.']]);
  session.undo();
  session.undo();
  session.undo();
  expect(seen()).toEqual(['Harbour', '', 2, [undefined]]);
  session.destroy();
});

it('a change of body and fields together is taken back in one step, and done again', () => {
  const session = sessionWithHistory();
  const { editor } = session;
  editor.view.dispatch(editor.state.tr.insertText('A tide', 1));
  session.setField('headline', 'Tide');
  session.changeTogether({ headline: 'Surf' }, (tr) => tr.insertText('surf', 3, 7));
  expect([session.field('headline'), editor.state.doc.textContent]).toEqual(['Surf', 'A surf']);
  session.undo();
  expect([session.field('headline'), editor.state.doc.textContent]).toEqual(['Tide', 'A tide']);
  session.redo();
  expect([session.field('headline'), editor.state.doc.textContent]).toEqual(['Surf', 'A surf']);
  session.destroy();
});
