import * as Ariakit from '@ariakit/react';
import { useEffect, useRef } from 'react';
import type { Completion } from './completion';
import { suggestionId } from './suggestion-id';
import './suggestions.css';

interface SuggestionListProps {
  id: string;
  /** What it belongs to, and stands below or above of. */
  beside: () => HTMLElement | null;
  /** A place in that to stand beside, in pixels of the window. */
  place?: () => { x: number; y: number; width: number; height: number };
  options: Completion['options'];
  /** The option that arrows have led to; -1 for none. */
  active: number;
  onChoose: (index: number) => void;
}

/** The list of suggestions, wherever there is room for it. Keys and focus stay with the text. */
export function SuggestionList({
  id,
  beside,
  place,
  options,
  active,
  onChoose,
}: SuggestionListProps) {
  const popover = Ariakit.usePopoverStore({ open: true, placement: 'bottom-start' });
  useEffect(() => popover.setAnchorElement(beside()), [popover, beside]);
  return (
    <Ariakit.Popover
      store={popover}
      role="listbox"
      id={id}
      aria-label="Suggestions"
      className="suggestions"
      // Page and inspector show nothing of their own beyond themselves.
      portal
      portalElement={() => beside()?.closest('main') ?? null}
      preserveTabOrder={false}
      fixed
      gutter={4}
      {...(place && { getAnchorRect: place })}
      autoFocusOnShow={false}
      autoFocusOnHide={false}
      hideOnEscape={false}
      hideOnInteractOutside={false}
    >
      {options.map((option, index) => (
        <Suggestion
          key={option.label}
          {...option}
          id={suggestionId(id, index)}
          isActive={index === active}
          onChoose={() => onChoose(index)}
        />
      ))}
    </Ariakit.Popover>
  );
}

interface SuggestionProps {
  id: string;
  label: string;
  hint: string;
  isActive: boolean;
  onChoose: () => void;
}

function Suggestion({ id, label, hint, isActive, onChoose }: SuggestionProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={ref}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => {
        // The focus stays in the text.
        event.preventDefault();
        onChoose();
      }}
    >
      <span dir="auto">{label}</span>
      {hint !== '' && <small dir="auto">{hint}</small>}
    </div>
  );
}
