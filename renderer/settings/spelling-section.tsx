import { useId } from 'react';
import { DICTIONARIES, languageName } from '../../shared/spelling/dictionaries';
import { setChecksCapitals, setSpelling, useSpelling } from '../spelling/spelling-store';

/** Where the first dictionary of a language is that of one country. */
const COUNTRIES: Readonly<Record<string, string>> = { en: 'en-US', pt: 'pt-BR' };
const LANGUAGES = new Intl.ListFormat('en-GB').format(
  DICTIONARIES.map((name) => languageName(COUNTRIES[name] ?? name)),
);

/** How this person has spelling checked. */
export function SpellingSection() {
  const { isOn, checksCapitals } = useSpelling();
  const [marks, capitals] = [useId(), useId()];
  return (
    <section aria-labelledby="settings-spelling">
      <h2 id="settings-spelling">Spelling</h2>
      <p className="setting">
        <label htmlFor={marks}>Mark spelling mistakes</label>
        <input
          id={marks}
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => setSpelling(target.checked)}
        />
      </p>
      <p className="setting">
        <label htmlFor={capitals}>Check words in capitals</label>
        <input
          id={capitals}
          type="checkbox"
          checked={checksCapitals}
          disabled={!isOn}
          onChange={({ target }) => setChecksCapitals(target.checked)}
        />
      </p>
      <p className="hint">
        A story is checked in its own language. Dictionaries that come with Copydesk: {LANGUAGES}.
      </p>
    </section>
  );
}
