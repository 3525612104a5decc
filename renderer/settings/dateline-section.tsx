import type { Desk } from '../../shared/desk';
import { houseDateline, printDateline } from '../../shared/fields/dateline';
import { CommittedText, wholeNumber } from './committed-text';
import { saveDesk } from './save-desk';

interface DatelineProps {
  desk: Desk;
  disabled: boolean;
}

const DATES = { none: 'No day', 'month-day': 'Nov. 20', 'day-month': '20 November' } as const;

const EXAMPLE_DAY = new Date(2026, 10, 20);

/** How the newsroom words its datelines, and the column that print headlines are measured in. */
export function DatelineSection({ desk, disabled }: DatelineProps) {
  const { datelineForm: form, places, language } = desk;
  const change = (datelineForm: Partial<Desk['datelineForm']>) =>
    void saveDesk({ datelineForm: { ...form, ...datelineForm } }, 'The form of datelines changed.');
  const place = places[0]?.name ?? 'Tarnsea';
  return (
    <section aria-labelledby="settings-datelines">
      <h2 id="settings-datelines">Datelines</h2>
      <label className="setting">
        <span>Place in capitals</span>
        <input
          type="checkbox"
          checked={form.capitals}
          disabled={disabled}
          onChange={({ target }) => change({ capitals: target.checked })}
        />
      </label>
      <label className="setting">
        <span>Day</span>
        <select
          className="select"
          value={form.date}
          disabled={disabled}
          onChange={({ target }) => change({ date: target.value as keyof typeof DATES })}
        >
          {Object.entries(DATES).map(([date, example]) => (
            <option key={date} value={date}>
              {example}
            </option>
          ))}
        </select>
      </label>
      <CommittedText
        label="Source"
        value={form.source}
        disabled={disabled}
        placeholder="None"
        check={(text) => (/[()]/.test(text) ? 'Without brackets: they are put around it.' : '')}
        onCommit={(source) => change({ source: source.trim() })}
      />
      <CommittedText
        label="Ends with"
        value={form.end}
        disabled={disabled}
        placeholder="Nothing"
        check={(text) => (text.trim().length > 10 ? 'Ten characters at most, e.g. a dash.' : '')}
        onCommit={(end) => change({ end: end.trim() })}
      />
      <p className="setting">
        <span>So it reads</span>
        <output className="dateline-example">
          {printDateline(houseDateline(place, form, EXAMPLE_DAY, language), form)}
        </output>
      </p>
    </section>
  );
}

const COLUMN = [
  ['width', 'Width, points', wholeNumber(20, 2000)],
  ['text', 'Text, points', wholeNumber(4, 72)],
  ['headline', 'Headline, points', wholeNumber(5, 300)],
  ['lines', 'Lines of headline', wholeNumber(1, 20)],
] as const;

/** The printed column that headlines and text are measured in. */
export function PrintColumnSection({ desk, disabled }: DatelineProps) {
  const { printColumn } = desk;
  return (
    <section aria-labelledby="settings-column">
      <h2 id="settings-column">Print column</h2>
      {COLUMN.map(([name, label, check]) => (
        <CommittedText
          key={name}
          label={label}
          value={String(printColumn[name])}
          disabled={disabled}
          check={check}
          onCommit={(text) =>
            void saveDesk(
              { printColumn: { ...printColumn, [name]: Number(text) } },
              'The print column changed.',
            )
          }
        />
      ))}
    </section>
  );
}
