import { lazy, Suspense, useEffect, useId, useState, type RefObject } from 'react';
import { tellActiveOption } from '../ui/active-option';
import type { Complete, Completion } from './completion';
import { nextActive } from './next-active';
import { suggestionId } from './suggestion-id';
import { SuggestionNews } from './suggestion-news';

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
    tellActiveOption(input, count > 0 ? id : null, active >= 0 ? suggestionId(id, active) : null);
  }, [field, id, count, active]);

  return (
    <>
      <SuggestionNews count={count} />
      {completion !== null && (
        <Suspense>
          <SuggestionList
            id={id}
            beside={() => field.current}
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

function take(input: TextField, { from, to, options }: Completion, index: number) {
  input.setRangeText(options[index]?.text ?? '', from, to, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
