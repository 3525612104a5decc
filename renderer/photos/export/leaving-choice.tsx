import type { PhotosLeave } from '../../../shared/photos/leaving';

interface LeavingChoiceProps {
  /** Id of the form that it is part of. */
  form: string;
  leaving: PhotosLeave;
  onChange: (leaving: PhotosLeave) => void;
}

const PICTURES: readonly [PhotosLeave['pictures'], string, string][] = [
  [
    'inside',
    'Pictures with their words inside',
    'Copies of the originals; XMP and IPTC are written.',
  ],
  [
    'sidecar',
    'Originals with sidecars',
    'Pictures as they came, each with an .xmp file beside it.',
  ],
  ['none', 'No pictures', 'Only what is ticked below.'],
];

const LISTS: readonly ['csv' | 'text' | 'sheet', string][] = [
  ['csv', 'Captions as a table (CSV)'],
  ['text', 'Captions as text'],
  ['sheet', 'Contact sheet (PDF)'],
];

/** What of photos leaves. */
export function LeavingChoice({ form, leaving, onChange }: LeavingChoiceProps) {
  return (
    <>
      <fieldset className="formats">
        <legend>Pictures</legend>
        {PICTURES.map(([pictures, label, hint]) => (
          <div key={pictures} className="format">
            <input
              type="radio"
              form={form}
              name="pictures"
              id={`pictures-${pictures}`}
              aria-describedby={`pictures-${pictures}-hint`}
              checked={leaving.pictures === pictures}
              onChange={() => onChange({ ...leaving, pictures })}
            />
            <div>
              <label htmlFor={`pictures-${pictures}`}>{label}</label>
              <p id={`pictures-${pictures}-hint`} className="hint">
                {hint}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      <fieldset className="formats lists">
        <legend>Beside them</legend>
        {LISTS.map(([list, label]) => (
          <label key={list}>
            <input
              type="checkbox"
              form={form}
              checked={leaving[list]}
              onChange={({ target }) => onChange({ ...leaving, [list]: target.checked })}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </>
  );
}
