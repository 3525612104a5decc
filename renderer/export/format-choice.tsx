import { useApp } from '../app-store';

interface FormatChoiceProps {
  /** Id of the form that it is part of, which may not be there. */
  form: string;
  formatId: string;
  onFormat: (id: string) => void;
}

/** The formats that a story can leave in. */
export function FormatChoice({ form, formatId, onFormat }: FormatChoiceProps) {
  const formats = useApp((state) => state.formats);
  return (
    <fieldset className="formats">
      <legend>Format</legend>
      {formats.map(({ id, name, description }) => (
        <div key={id} className="format">
          <input
            type="radio"
            form={form}
            name="format"
            id={`format-${id}`}
            aria-describedby={`format-${id}-hint`}
            checked={id === formatId}
            onChange={() => onFormat(id)}
          />
          <div>
            <label htmlFor={`format-${id}`}>{name}</label>
            <p id={`format-${id}-hint`} className="hint">
              {description}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
