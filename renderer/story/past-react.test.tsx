// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { typedPastReact } from './past-react';

let page: HTMLElement;
let root: Root | null = null;
const heard = vi.fn<(field: string) => void>();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.body.appendChild(document.createElement('div'));
  heard.mockClear();
});

afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** What the components hear of a key in the body, and in a field of a block in it. */
function typeInBoth(): string[] {
  const shown = createRoot(page);
  root = shown;
  const hear = ({ target }: React.SyntheticEvent) => heard((target as Element).className);
  act(() => {
    shown.render(
      <section onKeyDownCapture={hear} onInput={hear}>
        <div className="body-text">
          <textarea className="caption" />
        </div>
      </section>,
    );
  });
  for (const target of page.querySelectorAll('.body-text, .caption')) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  return heard.mock.calls.map(([name]) => name);
}

it('is what React would hear', () => {
  expect(typeInBoth()).toEqual(['body-text', 'body-text', 'caption', 'caption']);
});

it('lets keys of the body pass, not those of the fields in it', () => {
  typedPastReact(page);
  expect(typeInBoth()).toEqual(['caption', 'caption']);
});
