import { runAction } from '../actions/actions';
import { useApp } from '../app-store';

const THEMES = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

/** How Copydesk looks to this person. */
export function AppearanceSection() {
  const theme = useApp((state) => state.theme);
  return (
    <section aria-labelledby="settings-look">
      <h2 id="settings-look">Appearance</h2>
      <fieldset className="choices">
        <legend className="visually-hidden">Appearance</legend>
        {(['system', 'light', 'dark'] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="theme"
              checked={theme === choice}
              onChange={() => runAction(`theme-${choice}`)}
            />
            {THEMES[choice]}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
