interface CommittedTextProps {
  label: string;
  value: string;
  disabled: boolean;
  fits: (value: string) => boolean;
  onCommit: (value: string) => void;
}

/** A text that is stored when it is left or Enter is pressed, and goes back when it does not fit. */
export function CommittedText({ label, value, disabled, fits, onCommit }: CommittedTextProps) {
  const commit = (input: HTMLInputElement) => {
    if (!fits(input.value)) input.value = value;
    else if (input.value !== value) onCommit(input.value);
  };
  return (
    <label className="setting">
      <span>{label}</span>
      <input
        key={value}
        className="input"
        dir="auto"
        defaultValue={value}
        disabled={disabled}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget);
          if (event.key === 'Escape') event.currentTarget.value = value;
        }}
      />
    </label>
  );
}
