import type { Desk } from '../../shared/desk';
import {
  QUOTE_LANGUAGES,
  type FirstQuotes,
  type QuoteWidth,
} from '../../shared/typography/first-quotes';
import { houseForm } from '../../shared/typography/house-form';
import { saveDesk } from './save-desk';

const NAMES = { 'en-GB': 'British English', en: 'Other English', nl: 'Dutch' } as const;

/** How the newsroom sets what languages leave to each house. */
export function TypographySection({ desk, disabled }: { desk: Desk; disabled: boolean }) {
  const change = (firstQuotes: FirstQuotes) =>
    void saveDesk(
      { firstQuotes: { ...desk.firstQuotes, ...firstQuotes } },
      'The quotation marks changed. What is set in stories stays as it is.',
    );
  return (
    <section aria-labelledby="settings-typography">
      <h2 id="settings-typography">Typography</h2>
      {QUOTE_LANGUAGES.map((language) => (
        <label key={language} className="setting">
          <span>Quotes in {NAMES[language]}</span>
          <select
            className="select"
            value={desk.firstQuotes[language] ?? usual(language)}
            disabled={disabled}
            onChange={({ target }) => change({ [language]: target.value as QuoteWidth })}
          >
            {(['double', 'single'] as const).map((first) => (
              <option key={first} value={first}>
                {example(language, first)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="setting">
        <span>Underline in the Format menu</span>
        <input
          type="checkbox"
          checked={desk.underline}
          disabled={disabled}
          onChange={({ target }) => void saveDesk({ underline: target.checked })}
        />
      </label>
      <p className="hint">
        Readers take underlined words for a link. Words that are underlined stay.
      </p>
    </section>
  );
}

function usual(language: string): QuoteWidth {
  return houseForm(language).outer[0] === '‘' ? 'single' : 'double';
}

/** e.g. `Double first: “one ‘two’ one”` */
function example(language: string, first: QuoteWidth): string {
  const { outer, inner } = houseForm(language, first);
  const name = first === 'single' ? 'Single' : 'Double';
  return `${name} first: ${outer[0]}one ${inner[0]}two${inner[1]} one${outer[1]}`;
}
