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
import { StoryListPanel } from './story-list-panel';
import { StoryScreen } from './story-screen';
import { useInFocus } from './writing-modes';
import type { StorySession } from './story-session';

/** The list of stories, the one that is open, and its inspector; widths are remembered. */
export function StoriesScreen() {
  const session = useOpenStory((state) => state.session);
  const inFocus = useInFocus();
  const listShown = useApp((state) => state.listShown) && !inFocus;
  const inspectorShown = useApp((state) => state.inspectorShown) && session !== null && !inFocus;
  const isPainted = useFirstPaint();
  const panelIds = [
    ...(listShown ? ['list'] : []),
    'story',
    ...(inspectorShown ? ['inspector'] : []),
  ];
  const layout = useDefaultLayout({ id: 'stories', panelIds, storage: localStorage });
  return (
    <main className="stories-screen" aria-label="Stories">
      <ReadOnlyBanner />
      <Group orientation="horizontal" className="panels" {...layout}>
        {listShown && (
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
        {inspectorShown && (
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
