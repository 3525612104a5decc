// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../app-store';
import type { StorySession } from '../story/story-session';
import { ExportDialog } from './export-dialog';

const NO_HEADLINE = { message: 'The story has no headline.', field: 'headline' };
const FORMATS = [
  { id: 'html', name: 'Web page', description: '' },
  { id: 'text', name: 'Plain text', description: '' },
];

/** Answers to `export.refusal` that are still to be given, by format. */
const open = new Map<string, (refusal: object | null) => void>();
const request = vi.fn<(name: string, input: { formatId: string }) => Promise<string>>(
  async (name, input) => {
    if (name === 'export.defaults') return ok({ parentFolder: '/out', name: 'fares' });
    if (name === 'export.refusal') {
      return ok(await new Promise((resolve) => open.set(input.formatId, resolve)));
    }
    return new Promise(() => {});
  },
);
let isSaved = true;
let root: Root;

const ok = (value: unknown) => JSON.stringify({ ok: true, value });
const dialog = () => document.querySelector('[role="dialog"]')!;
const radio = (id: string) => dialog().querySelector<HTMLInputElement>(`#format-${id}`);
const answer = (id: string, refusal: object | null) => act(async () => open.get(id)!(refusal));
const choose = (id: string) => act(async () => radio(id)!.click());
const submit = () => act(async () => dialog().querySelector('form')!.requestSubmit());

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, { copydesk: { request, on: () => () => {} } });
  open.clear();
  isSaved = true;
  useApp.setState({ formats: FORMATS });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
});

afterEach(() => act(() => root.unmount()));

async function show(): Promise<void> {
  const session = { id: 'fares', flush: async () => isSaved } as unknown as StorySession;
  await act(async () => root.render(<ExportDialog session={session} />));
}

it('does not hide an export that runs behind what is said of its format by then', async () => {
  await show();
  await answer('html', null);
  await choose('text');
  await submit();
  expect(dialog().querySelector('progress')).not.toBeNull();
  await answer('text', NO_HEADLINE);
  expect(dialog().querySelector('progress')).not.toBeNull();
});

it('drops what is said of a format that is not chosen any more', async () => {
  await show();
  await answer('html', null);
  await choose('text');
  await choose('html');
  await answer('text', NO_HEADLINE);
  expect(dialog().querySelector('[role="alert"]')).toBeNull();
});

it('offers the other formats where one refuses the story', async () => {
  await show();
  await answer('html', NO_HEADLINE);
  expect(dialog().querySelector('[role="alert"]')!.textContent).toContain('no headline');
  await choose('text');
  await answer('text', null);
  expect(dialog().querySelector('form')).not.toBeNull();
  expect(radio('text')!.checked).toBe(true);
});

it('says that the story is not saved, before anything is asked for', async () => {
  isSaved = false;
  await show();
  await answer('html', null);
  expect(dialog().querySelector('[role="alert"]')!.textContent).toContain('is not saved');
});
