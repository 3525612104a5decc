import { expect, it, vi } from 'vitest';
import { FIRST_DESK } from '../../shared/first-desk';
import { datelineText } from './printed-fields';
import { StorySession } from './story-session';
import { storedStory } from './testing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });
vi.mock('./house', () => ({
  house: () => ({ ...FIRST_DESK, datelineForm: { ...FIRST_DESK.datelineForm, date: 'none' } }),
}));

it('a key in a dateline leaves the day that the house does not print', () => {
  const dateline = { place: 'Tarnsea', date: 'Nov. 20', source: 'AFP', words: '' };
  const session = new StorySession({ ...storedStory, dateline }, false, () => {});
  const line = datelineText(session);
  expect(line.get()).toBe('TARNSEA (AFP) —');
  line.set('TARNSEAS (AFP) —');
  expect(session.field('dateline')).toEqual({ ...dateline, place: 'TARNSEAS' });
  line.set('');
  expect(session.field('dateline').date).toBe('');
  session.destroy();
});
