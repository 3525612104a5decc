// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { focusWhenThere, whileHandsRest } from './focus-when-there';

const byId = (id: string) => () => document.getElementById(id);
const frames = async (count: number) => {
  for (let n = 0; n < count; n++) await new Promise((done) => requestAnimationFrame(done));
};

beforeEach(() => {
  document.body.innerHTML = '<button id="index">Index</button>';
});

it('puts the keys on a place as soon as it is there', async () => {
  focusWhenThere(byId('field'));
  await frames(2);
  document.body.insertAdjacentHTML('beforeend', '<input id="field" />');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('field'));
});

it('heeds the last wish alone, also where the place of an earlier one is there first', async () => {
  focusWhenThere(byId('index'));
  focusWhenThere(byId('field'));
  await frames(3);
  expect(document.activeElement).toBe(document.body);
  document.body.insertAdjacentHTML('beforeend', '<input id="field" />');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('field'));
});

it('gives up once the hands go on', async () => {
  focusWhenThere(byId('field'), whileHandsRest());
  await frames(1);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  document.body.insertAdjacentHTML('beforeend', '<input id="field" />');
  await frames(3);
  expect(document.activeElement).toBe(document.body);
});
