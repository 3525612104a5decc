import { useId } from 'react';

interface InspectedChoiceProps {
  label: string;
  /** Empty for none. */
  value: string;
  /** What choosing none is called. */
  none: string;
  /** What can be chosen, by what is kept; a value that is not among them is shown as it is. */
  options: readonly (readonly [value: string, name: string])[];
  disabled: boolean;
  onChoose: (value: string) => void;
}

/** A choice of the inspector, under its label. */
export function InspectedChoice({
  label,
  value,
  none,
  options,
  disabled,
  onChoose,
}: InspectedChoiceProps) {
  const id = useId();
  const isKnown = value === '' || options.some(([known]) => known === value);
  return (
    <div className="field inspected">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{none}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([known, name]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
