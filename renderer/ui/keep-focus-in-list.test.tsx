// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useKeptFocus } from './keep-focus-in-list';

let root: Root;

function List() {
  const [names, setNames] = useState(['Ann', 'Bo', 'Cy']);
  const list = useKeptFocus<HTMLUListElement>();
  return (
    <section>
      <ul ref={list}>
        {names.map((name, index) => (
          <li key={name}>
            <button
              disabled={index === 0}
              onClick={() => setNames(names.with(index - 1, name).with(index, names[index - 1]!))}
            >
              Up {name}
            </button>
            <button onClick={() => setNames(names.filter((other) => other !== name))}>
              Remove {name}
            </button>
          </li>
        ))}
      </ul>
      <input aria-label="New" />
    </section>
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<main></main>';
  root = createRoot(document.querySelector('main')!);
  act(() => root.render(<List />));
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const focused = () => document.activeElement?.textContent;

function press(words: string): void {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === words,
  )!;
  button.focus();
  act(() => button.click());
}

it('goes to the same control of the line that takes the place of one that is gone', () => {
  press('Remove Ann');
  expect(focused()).toBe('Remove Bo');
});

it('goes to the line before where the last is gone, and beside the list where all are', () => {
  press('Remove Cy');
  expect(focused()).toBe('Remove Bo');
  press('Remove Bo');
  press('Remove Ann');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('New');
});

it('stays with its line, and goes to the next control where one can be used no more', () => {
  press('Up Cy');
  expect(focused()).toBe('Up Cy');
  press('Up Cy');
  expect(focused()).toBe('Remove Cy');
});

it('takes no keys that are elsewhere', () => {
  document.querySelector('input')!.focus();
  act(() => document.querySelectorAll('button')[3]!.click());
  expect(document.activeElement?.getAttribute('aria-label')).toBe('New');
});
