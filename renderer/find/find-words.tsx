import type { ComponentProps } from 'react';

interface FindWordsProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  label: string;
  value: string;
  onWords?: (words: string) => void;
}

/** Where words are typed that are looked for, or those to take their place. */
export function FindWords({ label, onWords, ...input }: FindWordsProps) {
  return (
    <input
      placeholder={label}
      {...input}
      className="input find-words"
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      onChange={({ target }) => onWords?.(target.value)}
    />
  );
}
