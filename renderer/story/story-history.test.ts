import { history } from '@tiptap/pm/history';
import { expect, it, vi } from 'vitest';
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
