import { useId } from 'react';
import { DICTIONARIES, languageName } from '../../shared/spelling/dictionaries';
import { setChecksCapitals, setSpelling, useSpelling } from '../spelling/spelling-store';

const LANGUAGES = new Intl.ListFormat('en-GB').format(DICTIONARIES.map(languageName));

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
