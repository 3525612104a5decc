import { lazy, Suspense, useEffect, useId, useState, type RefObject } from 'react';
import type { Complete, Completion } from './completion';
import { suggestionId } from './suggestion-id';

/** Not for the start. */
const SuggestionList = lazy(async () => ({
  default: (await import('./suggestion-list')).SuggestionList,
}));

/** A field of one line or of many. */
type TextField = HTMLElement &
  Pick<HTMLInputElement, 'value' | 'readOnly' | 'selectionStart' | 'setRangeText'>;

interface SuggestionsProps {
  /** What is typed in. */
  field: RefObject<TextField | null>;
  complete: Complete;
}

const CLOSED = { completion: null, active: -1 };

/**
 * What the text of a field could go on as, in a list beside it. The cursor stays in the field: arrows
 * choose, Enter takes, Escape closes, and whoever types on is not held up. Nothing is chosen by itself,
 * for a name that is new here is typed as often as one that is known.
 */
export function Suggestions({ field, complete }: SuggestionsProps) {
  const [{ completion, active }, setState] = useState<{
    completion: Completion | null;
    active: number;
  }>(CLOSED);
  const id = useId();
  const count = completion?.options.length ?? 0;

  useEffect(() => {
    const input = field.current;
    if (input === null) return undefined;
    const close = () => setState(CLOSED);
    const look = (event: Event) => {
      // What is put in by a choice needs no further one.
      if (!event.isTrusted || input.readOnly) return close();
      const found = complete(input.value, input.selectionStart ?? input.value.length);
      setState(found.options.length === 0 ? CLOSED : { completion: found, active: -1 });
    };
    const press = (event: KeyboardEvent) => {
      if (completion === null || event.isComposing) return;
      const next = nextActive(event.key, active, count);
      if (next !== null) setState({ completion, active: next });
      else if (event.key === 'Enter' && active >= 0) take(input, completion, active);
      else if (event.key !== 'Escape') return;
      if (next === null) close();
      // Neither the field's own keys nor those of the window behind it.
      event.preventDefault();
      event.stopPropagation();
    };
    input.addEventListener('input', look);
    input.addEventListener('keydown', press);
    input.addEventListener('blur', close);
    return () => {
      input.removeEventListener('input', look);
      input.removeEventListener('keydown', press);
      input.removeEventListener('blur', close);
    };
  }, [field, complete, completion, active, count]);

  useEffect(() => {
    const input = field.current;
    if (input === null) return;
    input.setAttribute('aria-autocomplete', 'list');
    setOrRemove(input, 'aria-controls', count > 0 ? id : null);
    setOrRemove(input, 'aria-activedescendant', active >= 0 ? suggestionId(id, active) : null);
  }, [field, id, count, active]);

  return (
    <>
      <p className="visually-hidden" role="status">
        {count > 0 &&
          `${count} ${count === 1 ? 'suggestion' : 'suggestions'}, arrow down to choose`}
      </p>
      {completion !== null && (
        <Suspense>
          <SuggestionList
            id={id}
            field={field}
            options={completion.options}
            active={active}
            onChoose={(index) => {
              if (field.current !== null) take(field.current, completion, index);
              setState(CLOSED);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Which option an arrow leads to; -1 is back in the text, null where the key is no arrow. */
function nextActive(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (key === 'ArrowUp') return active >= 0 ? active - 1 : count - 1;
  return null;
}

function take(input: TextField, { from, to, options }: Completion, index: number) {
  input.setRangeText(options[index]?.text ?? '', from, to, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function setOrRemove(element: Element, name: string, value: string | null) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
