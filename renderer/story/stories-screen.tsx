import { lazy, Suspense } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useStore } from 'zustand';
import { ReadOnlyBanner } from '../access/read-only-banner';
import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import { closedBecause } from '../../shared/workflow';
import { Button } from '../ui/button';
import { useFirstPaint } from '../ui/first-paint';
import { Inspector } from './inspector';
import { useOpenStory, useReadOnly } from './open-session';
import { useShownPanels } from './panels';
import { StoryListPanel } from './story-list-panel';
import { StoryScreen } from './story-screen';
import type { StorySession } from './story-session';

const PreviewPanel = lazy(async () => ({
  default: (await import('../preview/preview-panel')).PreviewPanel,
}));

/** The list of stories, the one that is open, and its inspector; widths are remembered. */
export function StoriesScreen() {
  const session = useOpenStory((state) => state.session);
  const shown = useShownPanels();
  const isPainted = useFirstPaint();
  const panelIds = [
    ...(shown.has('list') ? ['list'] : []),
    'story',
    ...(shown.has('preview') ? ['preview'] : []),
    ...(shown.has('inspector') ? ['inspector'] : []),
  ];
  const layout = useDefaultLayout({ id: 'stories', panelIds, storage: localStorage });
  return (
    <main className="stories-screen" aria-label="Stories">
      <ReadOnlyBanner />
      <Group orientation="horizontal" className="panels" {...layout}>
        {shown.has('list') && (
          <>
            <Panel
              id="list"
              defaultSize={272}
              minSize={220}
              maxSize={480}
              groupResizeBehavior="preserve-pixel-size"
            >
              {isPainted && <StoryListPanel />}
            </Panel>
            <Separator className="separator" aria-label="Width of the story list" />
          </>
        )}
        <Panel id="story" minSize={420}>
          {session === null ? <NoStory /> : <OpenStory key={session.id} session={session} />}
        </Panel>
        {shown.has('preview') && (
          <>
            <Separator className="separator" aria-label="Width of the preview" />
            <Panel
              id="preview"
              defaultSize={440}
              minSize={300}
              maxSize={1000}
              groupResizeBehavior="preserve-pixel-size"
            >
              {isPainted && session !== null && (
                <Suspense>
                  <PreviewPanel key={session.id} session={session} />
                </Suspense>
              )}
            </Panel>
          </>
        )}
        {shown.has('inspector') && session !== null && (
          <>
            <Separator className="separator" aria-label="Width of the inspector" />
            <Panel
              id="inspector"
              defaultSize={248}
              minSize={200}
              maxSize={420}
              groupResizeBehavior="preserve-pixel-size"
            >
              {isPainted && <OpenInspector key={session.id} session={session} />}
            </Panel>
          </>
        )}
      </Group>
    </main>
  );
}

function OpenStory({ session }: { session: StorySession }) {
  return <StoryScreen session={session} editable={useEditable(session)} />;
}

function OpenInspector({ session }: { session: StorySession }) {
  return <Inspector session={session} editable={useEditable(session)} />;
}

function useEditable(session: StorySession): boolean {
  const readOnly = useReadOnly();
  const state = useStore(session.store, (store) => store.state);
  return !readOnly && closedBecause(state) === null;
}

function NoStory() {
  const canWrite = useApp((state) => state.newsroom?.readOnly === false);
  return (
    <div className="empty">
      <h1>No story is open</h1>
      <p>Choose one from the list, or start a new one.</p>
      <Button look="primary" disabled={!canWrite} onClick={() => runAction('new-story')}>
        New story
      </Button>
    </div>
  );
}
