// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App, loadTheRest } from './app';
import { openDialog } from './app-store';

let root: Root;

beforeEach(() => {
  const request = async () => JSON.stringify({ ok: true, value: [] });
  Object.assign(window, { copydesk: { request, on: () => () => {} } });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
});

afterEach(() => root.unmount());

it('keeps a dialog that was opened before the rest of the page is loaded', async () => {
  root.render(<App />);
  openDialog('palette');
  const findInput = () => document.querySelector('[role="dialog"] input');
  await vi.waitFor(() => expect(document.activeElement).toBe(findInput()!), { timeout: 10_000 });
  const input = findInput()!;
  await loadTheRest();
  expect(input.isConnected).toBe(true);
  expect(document.activeElement).toBe(input);
});
