// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Button } from './button';
import { Dialog } from './dialog';

let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')!;
const focused = () => document.activeElement?.textContent;
const button = (name: string) =>
  [...dialog().querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
const press = async (name: string) => {
  await act(async () => button(name).focus());
  await act(async () => button(name).click());
};

function Late({ isThere }: { isThere: boolean }) {
  return (
    <Dialog title="Late" onClose={() => {}}>
      {isThere && <Button>Export</Button>}
    </Dialog>
  );
}

function Steps() {
  const [isGoing, setIsGoing] = useState(false);
  return (
    <Dialog title="Steps" onClose={() => {}}>
      <input aria-label="Name" />
      <Button disabled={isGoing} onClick={() => setIsGoing(true)}>
        Stop
      </Button>
      {isGoing && <Button onClick={() => setIsGoing(false)}>Cancel</Button>}
      {!isGoing && <Button onClick={() => setIsGoing(true)}>Go</Button>}
    </Dialog>
  );
}

it('begins with what it is for, which comes late, and not with what closes it', async () => {
  await act(async () => root.render(<Late isThere={false} />));
  expect(document.activeElement).toBe(dialog());
  await act(async () => root.render(<Late isThere />));
  expect(focused()).toBe('Export');
});

it('leaves the keys where the person has taken them meanwhile', async () => {
  await act(async () => root.render(<Late isThere={false} />));
  const close = dialog().querySelector<HTMLElement>('[aria-label="Close"]')!;
  await act(async () => close.focus());
  await act(async () => root.render(<Late isThere />));
  expect(document.activeElement).toBe(close);
});

it('keeps the keys inside when what has them goes', async () => {
  await act(async () => root.render(<Steps />));
  await press('Go');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Name');
});

it('keeps the keys inside when what has them can be used no more', async () => {
  await act(async () => root.render(<Steps />));
  await press('Stop');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Name');
});
