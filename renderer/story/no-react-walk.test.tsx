// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withoutReactWalk } from './no-react-walk';

let body: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  body = document.createElement('div');
  body.contentEditable = 'true';
  body.tabIndex = 0;
  body.append('words');
  document.body.append(body);
  body.focus();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Whether React looks at the selection as it shows something beside the body. */
async function looks(): Promise<boolean> {
  const selection = vi.spyOn(window, 'getSelection');
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<p>Saved</p>));
  const isAsked = selection.mock.calls.length > 0;
  await act(async () => root.unmount());
  selection.mockRestore();
  return isAsked;
}

it('is what React would do', async () => {
  expect(document.activeElement).toBe(body);
  expect(await looks()).toBe(true);
});

it('is kept from it, the element editable as before', async () => {
  withoutReactWalk(body);
  expect(await looks()).toBe(false);
  expect(body.getAttribute('contenteditable')).toBe('true');
  body.contentEditable = 'false';
  expect(body.getAttribute('contenteditable')).toBe('false');
});
