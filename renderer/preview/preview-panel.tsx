import * as Ariakit from '@ariakit/react';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { NOT_EXPORTED } from '../story/not-exported';
import { togglePanel } from '../story/panels';
import type { StorySession } from '../story/story-session';
import { IconButton } from '../ui/button';
import { FeedPreview } from './feed-preview';
import { followPreview, NO_PREVIEW, type LivePreview } from './follow-preview';
import { PageFrame } from './page-frame';
import { followPreviewKeys } from './preview-keys';
import { PreviewNotes } from './preview-notes';
import {
  rememberedSurface,
  rememberSurface,
  SURFACES,
  type Surface,
  type SurfaceId,
} from './preview-surfaces';
import { SocialPreview } from './social-preview';
import './preview.css';

/** The story as its readers get it, beside the words as they are written. */
export function PreviewPanel({ session }: { session: StorySession }) {
  useEffect(() => followPreviewKeys(closePreview), []);
  return (
    <section className="preview" aria-label="Preview">
      {session.newer !== null ? (
        <NoPreview>{NOT_EXPORTED}</NoPreview>
      ) : (
        <Surfaces session={session} />
      )}
    </section>
  );
}

const closePreview = () => togglePanel('preview');

function Surfaces({ session }: { session: StorySession }) {
  const live = useLivePreview(session);
  const [id, setId] = useState(rememberedSurface);
  const [scale, setScale] = useState(1);
  const surface = SURFACES.find((known) => known.id === id);
  const choose = (chosen: string | null | undefined) => {
    const next = SURFACES.find((known) => known.id === chosen)?.id;
    if (next === undefined) return;
    rememberSurface(next);
    setId(next);
  };
  return (
    <Ariakit.TabProvider
      selectedId={tabOf(id)}
      setSelectedId={(tab) => choose(tab?.slice('preview-'.length))}
    >
      <div className="preview-head">
        <Ariakit.TabList className="preview-tabs" aria-label="Preview as">
          {SURFACES.map(({ id: tab, label }) => (
            <Ariakit.Tab key={tab} id={tabOf(tab)} className="preview-tab">
              {label}
            </Ariakit.Tab>
          ))}
        </Ariakit.TabList>
        <IconButton label="Close preview" shortcut="Esc" onClick={closePreview}>
          <X size={16} />
        </IconButton>
      </div>
      {live.view !== null && <PreviewNotes view={live.view} />}
      <Ariakit.TabPanel tabId={tabOf(id)} className="preview-surface" focusable={false}>
        {surface !== undefined && <Shown live={live} surface={surface} onScale={setScale} />}
      </Ariakit.TabPanel>
      <footer className="pane-foot">
        <span role="status">{live.isBehind ? 'Updating…' : ''}</span>
        {surface?.page && scale < 1 && <span>{sizeWords(surface, scale)}</span>}
      </footer>
    </Ariakit.TabProvider>
  );
}

const tabOf = (id: SurfaceId) => `preview-${id}`;

interface ShownProps {
  live: LivePreview;
  surface: Surface;
  onScale: (scale: number) => void;
}

function Shown({ live: { story, view, problem }, surface, onScale }: ShownProps) {
  if (problem !== '') return <NoPreview>{problem}</NoPreview>;
  if (view === null || story === null) return null;
  if (surface.page !== null) {
    return <PageFrame surface={surface} page={surface.page} onScale={onScale} />;
  }
  return surface.id === 'feed' ? (
    <FeedPreview story={story} photoArea={view.feedArea} />
  ) : (
    <SocialPreview story={story} card={view.card} />
  );
}

/** Of paper nothing else tells that there is more to the side. */
function sizeWords({ id }: Surface, scale: number): string {
  const size = `${Math.round(scale * 100)} % of its size`;
  return id === 'print' ? `Pages side by side, ${size}` : size;
}

function NoPreview({ children }: { children: string }) {
  return (
    <div className="empty">
      <h2>No preview</h2>
      <p>{children}</p>
    </div>
  );
}

function useLivePreview(session: StorySession): LivePreview {
  const [live, setLive] = useState(NO_PREVIEW);
  useEffect(
    () => followPreview(session, (change) => setLive((before) => ({ ...before, ...change }))),
    [session],
  );
  return live;
}
