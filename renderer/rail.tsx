import { FileText, Newspaper, Search, Settings, type LucideIcon } from 'lucide-react';
import { runAction } from './actions/actions';
import { shownKey } from './actions/keys';
import { useApp, type Screen } from './app-store';

const PLACES: readonly { screen: Screen; label: string; Icon: LucideIcon; keys: string }[] = [
  { screen: 'feed', label: 'Feed', Icon: Newspaper, keys: 'Mod+1' },
  { screen: 'stories', label: 'Stories', Icon: FileText, keys: 'Mod+2' },
  { screen: 'settings', label: 'Settings', Icon: Settings, keys: 'Mod+,' },
];

/** The places of the app, always in reach. */
export function Rail() {
  const current = useApp((state) => state.screen);
  const platform = useApp((state) => state.platform);
  return (
    <nav className="rail" aria-label="Places">
      {PLACES.map(({ screen, label, Icon, keys }) => (
        <button
          key={screen}
          type="button"
          className="rail-place"
          aria-current={screen === current ? 'page' : undefined}
          title={`${label} (${shownKey(keys, platform)})`}
          onClick={() => runAction(`go-${screen}`)}
        >
          <Icon size={20} aria-hidden />
          {label}
        </button>
      ))}
      <button
        type="button"
        className="rail-place rail-palette"
        title={`Command palette (${shownKey('Mod+K', platform)})`}
        onClick={() => runAction('palette')}
      >
        <Search size={20} aria-hidden />
        Commands
      </button>
    </nav>
  );
}
