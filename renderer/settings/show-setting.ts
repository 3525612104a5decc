import { useApp } from '../app-store';
import { focusWhenThere } from '../ui/focus-when-there';

/** Goes to the settings, and into the field with this label. */
export function showSetting(label: string): void {
  useApp.setState({ screen: 'settings' });
  focusWhenThere(() => {
    const fields = document.querySelectorAll<HTMLInputElement>('.settings input');
    return [...fields].find(({ labels }) => labels?.[0]?.textContent === label) ?? null;
  });
}
