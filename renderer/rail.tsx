import { FileText, Images, Newspaper, Search, Settings, type LucideIcon } from 'lucide-react';
import { actionOf, runAction } from './actions/actions';
import { useShownKey, withKey } from './actions/key-bindings';
import { useApp, type Screen } from './app-store';
import { useNotSaved } from './story/not-saved';

interface Place {
  screen: Screen;
  label: string;
  Icon: LucideIcon;
}

const PLACES: readonly Place[] = [
  { screen: 'feed', label: 'Feed', Icon: Newspaper },
  { screen: 'stories', label: 'Stories', Icon: FileText },
  { screen: 'photos', label: 'Photos', Icon: Images },
  { screen: 'settings', label: 'Settings', Icon: Settings },
];

/** The places of the app, always in reach. */
export function Rail() {
  const paletteKey = useShownKey(actionOf('palette'));
  const notSaved = useNotSaved();
  return (
    <nav className="rail" aria-label="Places">
      {PLACES.map((place) => (
        <RailPlace
          key={place.screen}
          {...place}
          trouble={place.screen === 'stories' ? notSaved : null}
        />
      ))}
      <button
        type="button"
        className="rail-place rail-palette"
        title={withKey('Command palette', paletteKey)}
        onClick={() => runAction('palette')}
      >
        <Search size={20} aria-hidden />
        Commands
      </button>
    </nav>
  );
}

interface RailPlaceProps extends Place {
  /** What is wrong there, in a sentence. */
  trouble: string | null;
}

function RailPlace({ screen, label, Icon, trouble }: RailPlaceProps) {
  const isHere = useApp((state) => state.screen === screen);
  const name = withKey(label, useShownKey(actionOf(`go-${screen}`)));
  return (
    <button
      type="button"
      className={trouble === null ? 'rail-place' : 'rail-place in-trouble'}
      aria-current={isHere ? 'page' : undefined}
      title={trouble === null ? name : `${name}\n${trouble}`}
      onClick={() => runAction(`go-${screen}`)}
    >
      <Icon size={20} aria-hidden />
      {label}
      {trouble !== null && <span className="visually-hidden">(not saved)</span>}
    </button>
  );
}
