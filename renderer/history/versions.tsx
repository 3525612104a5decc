import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { wordsLabel } from '../../shared/reading-time';
import { closedBecause } from '../../shared/workflow';
import { notableVersions, type VersionView } from '../../shared/versions';
import { useReadOnly } from '../story/open-session';
import { stateLabel } from '../story/state-label';
import type { StorySession } from '../story/story-session';
import { Button } from '../ui/button';
import { savedTime } from '../ui/time';
import {
  compareVersion,
  loadEarlier,
  loadVersions,
  restoreVersion,
  useVersions,
} from './versions-store';
import './history.css';

const NONE: readonly VersionView[] = [];

/** Earlier versions of the open story, read when the person unfolds them. */
export function Versions({ session }: { session: StorySession }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">
        <button
          type="button"
          className="versions-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={14} aria-hidden /> Versions
        </button>
      </h2>
      {isOpen && <VersionList session={session} />}
    </section>
  );
}

function VersionList({ session }: { session: StorySession }) {
  const { id } = session;
  const versions = useVersions((state) => (state.storyId === id ? state.versions : NONE));
  const list = useRef<HTMLUListElement>(null);
  const isLoaded = useVersions((state) => state.storyId === id);
  const isMore = useVersions(({ asked, total }) => asked < total);
  const minute = useStore(session.store, ({ save }) =>
    save.status === 'saved' ? savedTime(save.at) : null,
  );
  useEffect(() => {
    if (minute !== null) void loadVersions(id);
  }, [id, minute]);
  const showEarlier = async () => {
    const listed = list.current?.children.length ?? 0;
    await loadEarlier();
    // The button may be gone with the last of them: the focus goes on to what it has brought.
    list.current?.children[listed]?.querySelector('button')?.focus();
  };
  if (!isLoaded) return null;
  if (versions.length === 0) {
    return <p className="hint">None yet: each save keeps the version before it.</p>;
  }
  return (
    <>
      <ul aria-label="Versions" ref={list}>
        {notableVersions(versions).map((version) => (
          <Version key={version.name} session={session} version={version} />
        ))}
      </ul>
      {isMore && (
        <Button className="compact" onClick={() => void showEarlier()}>
          Earlier versions
        </Button>
      )}
    </>
  );
}

function Version({ session, version }: { session: StorySession; version: VersionView }) {
  const readOnly = useReadOnly(session);
  const isClosed = useStore(session.store, ({ state }) => closedBecause(state) !== null);
  if (version.status === 'unusable') {
    return (
      <li>
        <p className="hint" title={version.message}>
          Version {version.rev} cannot be read
        </p>
      </li>
    );
  }
  const { at, state, words, keptAside } = version;
  return (
    <li>
      <time dateTime={at}>{savedTime(at)}</time>
      <p>
        <span className={`state ${state}`}>{stateLabel(state)}</span>
        <span className="hint">{wordsLabel(words)}</span>
      </p>
      {keptAside && <p className="hint">Kept from a conflict, a crash or another program</p>}
      <div className="version-buttons">
        <Button
          look="quiet"
          className="compact"
          aria-label={`Compare ${savedTime(at)}`}
          onClick={() => void compareVersion(version)}
        >
          Compare…
        </Button>
        <Button
          look="quiet"
          className="compact"
          aria-label={`Restore ${savedTime(at)}`}
          disabled={readOnly || isClosed}
          onClick={() => void restoreVersion(session.id, version)}
        >
          Restore
        </Button>
      </div>
    </li>
  );
}
