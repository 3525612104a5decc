import { useEffect, useId, useRef, useState } from 'react';
import { keepClean } from '../story/clean-input';

interface CommittedTextProps {
  label: string;
  value: string;
  disabled: boolean;
  /** What is wrong with a text, in words; '' where it can be kept. */
  check: (value: string) => string;
  onCommit: (value: string) => void;
  /** The label is there for those who hear it: what stands above or before says it to the others. */
  isQuiet?: boolean;
  placeholder?: string;
  multiline?: boolean;
  /** Said below the field, of what is stored. */
  hint?: string;
}

/**
 * A text that is stored when it is left or Enter is pressed. One that cannot be kept stays in the field,
 * with the reason below it; Escape puts back what is stored.
 */
export function CommittedText({
  label,
  value,
  disabled,
  check,
  onCommit,
  isQuiet = false,
  placeholder,
  multiline = false,
  hint = '',
}: CommittedTextProps) {
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** The text that the field had when it was handed over, or shown, last. */
  const handed = useRef(value);
  const [refused, setRefused] = useState({ value, why: '' });
  // What was wrong beside another stored text is so no more.
  const problem = refused.value === value ? refused.why : '';
  const described = problem === '' ? (hint === '' ? undefined : `${id}-hint`) : `${id}-problem`;
  // The same element throughout: a new one would not have the keys.
  useEffect(() => {
    const field = input.current;
    // What was typed on while it was stored stays, and is stored when the field is left.
    if (field?.value === handed.current) field.value = value;
    handed.current = value;
  }, [value]);
  type Field = HTMLInputElement | HTMLTextAreaElement;
  const commit = (field: Field) => {
    const found = field.value === value ? '' : check(field.value);
    setRefused({ value, why: found });
    if (found !== '' || field.value === value) return;
    handed.current = field.value;
    onCommit(field.value);
  };
  const Tag = multiline ? 'textarea' : 'input';
  return (
    <div className={`setting ${isQuiet ? 'quiet' : ''}`}>
      <label htmlFor={id} className={isQuiet ? 'visually-hidden' : ''}>
        {label}
      </label>
      <Tag
        id={id}
        ref={input}
        className="input"
        dir="auto"
        defaultValue={value}
        disabled={disabled}
        placeholder={placeholder}
        aria-invalid={problem !== ''}
        aria-describedby={described}
        {...keepClean({ multiline })}
        onBlur={(event: { currentTarget: Field }) => commit(event.currentTarget)}
        onKeyDown={(event: React.KeyboardEvent<Field>) => {
          if (event.key === 'Enter' && !multiline) commit(event.currentTarget);
          if (event.key !== 'Escape') return;
          event.currentTarget.value = value;
          setRefused({ value, why: '' });
        }}
      />
      {problem === '' && hint !== '' && (
        <p id={`${id}-hint`} className="setting-hint">
          {hint}
        </p>
      )}
      {problem !== '' && (
        <p id={`${id}-problem`} className="setting-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** A check that takes any text that has a letter. */
export function notEmpty(words: string): (value: string) => string {
  return (value) => (value.trim() === '' ? words : '');
}

/** A check that takes whole numbers. @param mayBeEmpty for no number */
export function wholeNumber(least: number, most: number, mayBeEmpty = false) {
  return (value: string) => {
    if (mayBeEmpty && value.trim() === '') return '';
    const isNumber = /^\d{1,7}$/.test(value.trim());
    const fits = isNumber && Number(value) >= least && Number(value) <= most;
    return fits ? '' : `Write a whole number from ${least} to ${most.toLocaleString('en-GB')}.`;
  };
}
