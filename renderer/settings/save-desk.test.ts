import { beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '../../shared/desk';
import type { NewsroomView } from '../../shared/newsroom-view';
import { useApp } from '../app-store';
import { showChanged } from '../conflict/listen-to-outside';
import { request, RequestError } from '../ipc';
import { saveDesk } from './save-desk';

vi.hoisted(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem() {} });
  vi.stubGlobal('location', { search: '' });
});
vi.mock('../ipc', { spy: true });

const view = (asOf: number, desk: Partial<Desk>) =>
  ({ path: '/post', asOf, readOnly: false, vanished: 0, desk }) as NewsroomView;
const shown = () => useApp.getState().newsroom?.desk;

/** Has the next change answered when it is asked for. */
function answerLater() {
  let resolve: (answer: NewsroomView) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const answer = new Promise<NewsroomView>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  vi.mocked(request).mockReturnValueOnce(answer);
  return { resolve, reject };
}

beforeEach(() => {
  useApp.setState({ newsroom: view(1, { name: 'Post', places: [] }), notices: [] });
});

it('stays on the screen while it is on its way, whatever is told meanwhile', async () => {
  const answer = answerLater();
  const saving = saveDesk({ name: 'The Post' });
  showChanged(view(2, { name: 'Post', places: [{ name: 'Tarnsea' }] as never }));
  expect(shown()).toEqual({ name: 'The Post', places: [{ name: 'Tarnsea' }] });
  answer.resolve(view(3, { name: 'The Post', places: [] }));
  await saving;
  expect(shown()).toEqual({ name: 'The Post', places: [] });
});

it('is not taken off the screen by what was told before the answer that overtook it', async () => {
  const answer = answerLater();
  const saving = saveDesk({ name: 'The Post' });
  answer.resolve(view(3, { name: 'The Post' }));
  await saving;
  showChanged(view(2, { name: 'Post' }));
  expect(shown()).toEqual({ name: 'The Post' });
  showChanged(view(4, { name: 'Post' }));
  expect(shown(), 'but by what came after it').toEqual({ name: 'Post' });
});

it('that cannot be stored gives way to what was told meanwhile, and leaves others that are on their way', async () => {
  const [first, second] = [answerLater(), answerLater()];
  const saving = [
    saveDesk({ name: 'The Post' }),
    saveDesk({ places: [{ name: 'Hallowick' }] as never }),
  ];
  showChanged(view(2, { name: 'Evening Post', places: [] }));
  first.reject(new RequestError('disk-full', 'The disk is full.'));
  await saving[0];
  expect(shown()).toEqual({ name: 'Evening Post', places: [{ name: 'Hallowick' }] });
  second.resolve(view(3, { name: 'Evening Post', places: [{ name: 'Hallowick' }] as never }));
  await saving[1];
  expect(shown()).toEqual({ name: 'Evening Post', places: [{ name: 'Hallowick' }] });
});

it('is not shown in another newsroom that was opened meanwhile', async () => {
  const answer = answerLater();
  const saving = saveDesk({ name: 'The Post' });
  useApp.setState({ newsroom: { ...view(2, { name: 'Gazette' }), path: '/gazette' } });
  showChanged({ ...view(3, { name: 'Gazette' }), path: '/gazette' });
  expect(shown()).toEqual({ name: 'Gazette' });
  answer.resolve(view(4, { name: 'The Post' }));
  await saving;
  expect(shown()).toEqual({ name: 'Gazette' });
});

it('that cannot be stored is put back, and said', async () => {
  const answer = answerLater();
  const saving = saveDesk({ name: 'The Post' });
  expect(shown()).toMatchObject({ name: 'The Post' });
  answer.reject(new RequestError('disk-full', 'The disk is full.'));
  await saving;
  expect(shown()).toEqual({ name: 'Post', places: [] });
  expect(useApp.getState().notices.map(({ message }) => message)).toEqual(['The disk is full.']);
});
