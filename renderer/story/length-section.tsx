import { useEffect, useId } from 'react';
import { useStore } from 'zustand';
import type { PrintColumn } from '../../shared/desk';
import { FIELD_LABELS } from '../../shared/fields/field-names';
import type { Length } from '../../shared/length/length';
import { fitLabel, fitOf, MOST_TARGET, type LengthTarget } from '../../shared/length/target';
import { readingMinutes } from '../../shared/reading-time';
import { useApp } from '../app-store';
import { useBound } from '../ui/bound';
import type { StorySession } from './story-session';
import './length-section.css';

const number = new Intl.NumberFormat('en-GB');

const ROWS: readonly (readonly [string, (length: Length) => string])[] = [
  ['Words', ({ words }) => number.format(words)],
  ['Characters', ({ characters }) => number.format(characters)],
  ['Without spaces', ({ withoutSpaces }) => number.format(withoutSpaces)],
  ['Minutes to read', ({ words }) => number.format(readingMinutes(words))],
  ['Lines in print', ({ lines }) => number.format(lines)],
];

const columnLabel = ({ width, text }: PrintColumn) =>
  `Of a column ${width} points wide, in ${text} point`;

interface LengthSectionProps {
  session: StorySession;
  editable: boolean;
}

/** How long the story is, and the selection; and how long it is to be. */
export function LengthSection({ session, editable }: LengthSectionProps) {
  const length = useStore(session.store, (state) => state.length);
  const selected = useStore(session.store, (state) => state.selected);
  const column = useApp((state) => state.newsroom?.desk.printColumn);
  // Another column has other lines, and nobody types a letter for it.
  useEffect(() => session.measure(), [session, column]);
  return (
    <section className="length-section" aria-label="Length of the story">
      <h2>Length</h2>
      <table>
        <thead className={selected === null ? 'visually-hidden' : ''}>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Measure</span>
            </th>
            <th scope="col">Story</th>
            {selected !== null && <th scope="col">Selected</th>}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([label, shown]) => (
            <tr key={label}>
              <th
                scope="row"
                title={label === 'Lines in print' && column ? columnLabel(column) : undefined}
              >
                {label}
              </th>
              <td>{shown(length)}</td>
              {selected !== null && <td>{shown(selected)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <Target session={session} editable={editable} length={length} />
    </section>
  );
}

function Target({ session, editable, length }: LengthSectionProps & { length: Length }) {
  const id = useId();
  const kept = session.bind('lengthTarget');
  const target = useBound(kept);
  const unit = target?.unit ?? 'words';
  const change = (changed: Partial<LengthTarget>) => {
    const next = { count: target?.count ?? 0, unit, ...changed };
    const isTarget = Number.isInteger(next.count) && next.count > 0 && next.count <= MOST_TARGET;
    kept.set(isTarget ? next : null);
  };
  if (!editable && target === null) return null;
  return (
    <div className="length-target">
      <label htmlFor={id}>{FIELD_LABELS.lengthTarget}</label>
      <input
        id={id}
        data-field="lengthTarget"
        className="input"
        type="number"
        min={1}
        max={MOST_TARGET}
        placeholder="None"
        disabled={!editable}
        value={target?.count ?? ''}
        onChange={(event) => change({ count: event.target.valueAsNumber })}
      />
      <select
        className="select"
        aria-label="Target in"
        value={unit}
        disabled={!editable || target === null}
        onChange={(event) => change({ unit: event.target.value as LengthTarget['unit'] })}
      >
        <option value="words">words</option>
        <option value="lines">lines</option>
      </select>
      {target !== null && <Fit length={length[target.unit]} target={target} />}
    </div>
  );
}

function Fit({ length, target }: { length: number; target: LengthTarget }) {
  const { fit } = fitOf(length, target.count);
  const label = fitLabel(length, target.count, target.unit);
  return (
    <div className={`fit ${fit}`}>
      <progress aria-label="Length against target" value={length} max={target.count}>
        {label}
      </progress>
      <p>{label}</p>
    </div>
  );
}
