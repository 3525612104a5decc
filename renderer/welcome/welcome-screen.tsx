import { FolderOpen, FolderPlus, Newspaper, X } from 'lucide-react';
import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import { forgetNewsroom, openNewsroomAt } from '../newsroom';
import { Button, IconButton } from '../ui/button';
import './welcome.css';

/** Before a newsroom is open: the ways into one. */
export function WelcomeScreen() {
  const recent = useApp((state) => state.recent);
  return (
    <main className="welcome" aria-labelledby="welcome-title">
      <div className="welcome-sheet">
        <h1 id="welcome-title">Copydesk</h1>
        <p className="welcome-lead">
          A newsroom is a folder on this computer: stories, photos and the feed, in files that you
          can read, copy and back up.
        </p>
        <div className="welcome-ways">
          <Way
            icon={<Newspaper size={22} />}
            action="sample-newsroom"
            label="Open the sample newsroom"
          >
            The Tarnsea Packet: twenty stories and videos to look around in
          </Way>
          <Way icon={<FolderPlus size={22} />} action="new-newsroom" label="New newsroom">
            Make a folder and start with an empty feed
          </Way>
          <Way icon={<FolderOpen size={22} />} action="open-newsroom" label="Open newsroom">
            Choose a folder with a desk.json in it
          </Way>
        </div>
        <Button
          look="quiet"
          className="welcome-restore"
          onClick={() => runAction('restore-backup')}
        >
          Restore a backup…
        </Button>
        {recent.length > 0 && (
          <section aria-labelledby="recent-title">
            <h2 id="recent-title">Recent</h2>
            <ul className="recent">
              {recent.map(({ path, name }) => (
                <li key={path}>
                  <button
                    type="button"
                    className="recent-open"
                    onClick={() => void openNewsroomAt(path)}
                  >
                    <span dir="auto">{name}</span>
                    <span className="recent-path">{path}</span>
                  </button>
                  <IconButton
                    label={`Take ${name} off the list`}
                    onClick={() => void forgetNewsroom(path)}
                  >
                    <X size={14} />
                  </IconButton>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

interface WayProps {
  icon: React.ReactNode;
  action: string;
  label: string;
  children: string;
}

function Way({ icon, action, label, children }: WayProps) {
  return (
    <button type="button" className="way" onClick={() => runAction(action)}>
      <span aria-hidden>{icon}</span>
      <span>
        <strong>{label}</strong>
        <span className="way-hint">{children}</span>
      </span>
    </button>
  );
}
