import { useId } from 'react';
import { FIELD_LABELS } from '../../shared/fields/field-names';

interface InspectedChoiceProps {
  name: 'profile' | 'section' | 'urgency';
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
  name,
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
      <label htmlFor={id}>{FIELD_LABELS[name]}</label>
      <select
        id={id}
        data-field={name}
        className="select"
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{none}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([known, shown]) => (
          <option key={known} value={known}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
}
