import { lazy, Suspense } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useStore } from 'zustand';
import { ReadOnlyBanner } from '../access/read-only-banner';
import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import { closedBecause } from '../../shared/workflow';
import { SpellingNews } from '../spelling/spelling-news';
import { isStoryWindow } from '../windows/this-window';
import { Button } from '../ui/button';
import { useFirstPaint } from '../ui/first-paint';
import { Inspector } from './inspector';
import { BlockNews } from './moving/block-news';
import { useOpenStory, useReadOnly } from './open-session';
import { useShownPanels } from './panels';
import { SessionOfFields } from './session-of-fields';
import { StoryListPanel } from './story-list-panel';
import type { StorySession } from './story-session';
import { Panes } from './tabs/panes';
import { TabBar } from './tabs/tab-bar';

const SpellingMenu = lazy(async () => ({
  default: (await import('../spelling/spelling-menu')).SpellingMenu,
}));
const PreviewPanel = lazy(async () => ({
  default: (await import('../preview/preview-panel')).PreviewPanel,
}));

const PhotosPanel = lazy(async () => ({
  default: (await import('../photos/photos-panel')).PhotosPanel,
}));

/** The windows of stories have widths of their own. */
const LAYOUT = isStoryWindow ? 'story-window' : 'stories';

/** The list of stories, those that are open, and what is beside the one in front; widths are remembered. */
export function StoriesScreen() {
  const session = useOpenStory((state) => state.session);
  const hasTabs = useOpenStory(({ tabs }) => tabs.length > 0);
  const isEmpty = useOpenStory(({ panes }) => panes.length === 0);
  const shown = useShownPanels();
  const isPainted = useFirstPaint();
  const panelIds = [
    ...(shown.has('list') ? ['list'] : []),
    'story',
    ...(shown.has('preview') ? ['preview'] : []),
    ...(shown.has('photos') ? ['photos'] : []),
    ...(shown.has('inspector') ? ['inspector'] : []),
  ];
  const layout = useDefaultLayout({ id: LAYOUT, panelIds, storage: localStorage });
  return (
    <main className="stories-screen" aria-label={isStoryWindow ? 'Story' : 'Stories'}>
      <ReadOnlyBanner />
      <Group orientation="horizontal" className="panels" {...layout}>
        {shown.has('list') && (
          <>
            <Panel
              id="list"
              defaultSize={272}
              minSize={220}
              maxSize="28%"
              groupResizeBehavior="preserve-pixel-size"
            >
              {isPainted && <StoryListPanel />}
            </Panel>
            <Separator className="separator" aria-label="Width of the story list" />
          </>
        )}
        <Panel id="story" minSize={420}>
          <div className="open-stories">
            {hasTabs && !isStoryWindow && (isPainted ? <TabBar /> : <div className="tab-bar" />)}
            {isEmpty ? isStoryWindow ? <StoryGone /> : <NoStory /> : <Panes />}
          </div>
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
        {shown.has('photos') && (
          <>
            <Separator className="separator" aria-label="Width of the photos" />
            <Panel
              id="photos"
              defaultSize={248}
              minSize={136}
              maxSize={640}
              groupResizeBehavior="preserve-pixel-size"
            >
              {isPainted && session !== null && (
                <Suspense>
                  <PhotosPanel session={session} />
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
              maxSize="26%"
              groupResizeBehavior="preserve-pixel-size"
            >
              {isPainted && <OpenInspector key={session.key} session={session} />}
            </Panel>
          </>
        )}
      </Group>
      <BlockNews />
      <SpellingNews />
      {isPainted && (
        <Suspense>
          <SpellingMenu />
        </Suspense>
      )}
    </main>
  );
}

function OpenInspector({ session }: { session: StorySession }) {
  const readOnly = useReadOnly(session);
  const state = useStore(session.store, (store) => store.state);
  return (
    <SessionOfFields value={session}>
      <Inspector session={session} editable={!readOnly && closedBecause(state) === null} />
    </SessionOfFields>
  );
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

/** In a window of its own, the story that it is for cannot be shown any more. */
function StoryGone() {
  return (
    <div className="empty">
      <h1>This story is not here any more</h1>
      <p>It may have been deleted, or cannot be read. The feed lists what could not be read.</p>
      <Button look="primary" onClick={() => runAction('close-tab')}>
        Close window
      </Button>
    </div>
  );
}
