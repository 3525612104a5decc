import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { closedBecause } from '../../../shared/workflow';
import { actionOf } from '../../actions/actions';
import { useShownKey } from '../../actions/key-bindings';
import { isStoryWindow } from '../../windows/this-window';
import { IconButton } from '../../ui/button';
import { useOpenStory, useReadOnly } from '../open-session';
import { openStory, wake } from '../open-story';
import { SessionOfFields } from '../session-of-fields';
import { StoryScreen } from '../story-screen';
import type { StorySession } from '../story-session';
import { closePane, noteFocus } from './tab-moves';
import { paneElementId, tabElementId } from './tab-ids';
import { TAB_TYPE } from './tab-type';
import { useHeadline } from './use-headline';

interface PaneProps {
  id: string;
  /** Its number among stories side by side; null where it stands alone. */
  number: number | null;
}

/** A story on screen; one that came back from an earlier run is read now. */
export function Pane({ id, number }: PaneProps) {
  const session = useOpenStory(({ sessions }) => sessions.get(id) ?? null);
  const isFront = useOpenStory(({ focused }) => focused === id);
  useEffect(() => {
    if (session === null) void wake(id);
  }, [session, id]);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => (pane.current === null ? undefined : followHands(pane.current, id)), [id]);
  return (
    <div
      ref={pane}
      {...(isStoryWindow ? {} : tabPanel(id))}
      className={isFront ? 'pane in-front' : 'pane'}
    >
      {number !== null && <PaneHeader id={id} />}
      {session && <OpenStory key={session.key} session={session} pane={number} />}
    </div>
  );
}

/** Where there is a bar of tabs. */
function tabPanel(id: string) {
  return {
    role: 'tabpanel',
    id: paneElementId(id),
    'aria-labelledby': tabElementId(id),
  } as const;
}

function PaneHeader({ id }: { id: string }) {
  const tab = useOpenStory(({ tabs }) => tabs.find((known) => known.id === id));
  const shortcut = useShownKey(actionOf('close-pane'));
  return (
    <header className="pane-header">
      {tab && <PaneName tab={tab} />}
      <IconButton label="Close pane" shortcut={shortcut} onClick={() => closePane(id)}>
        <X size={14} />
      </IconButton>
    </header>
  );
}

function PaneName({ tab }: { tab: Parameters<typeof useHeadline>[0] }) {
  return <span dir="auto">{useHeadline(tab)}</span>;
}

function OpenStory({ session, pane }: { session: StorySession; pane: number | null }) {
  const readOnly = useReadOnly(session);
  const state = useStore(session.store, (store) => store.state);
  const editable = !readOnly && closedBecause(state) === null;
  return (
    <SessionOfFields value={session}>
      <StoryScreen session={session} editable={editable} pane={pane} />
    </SessionOfFields>
  );
}

/**
 * Whatever is touched or has the focus in a pane, actions go to its story; a tab that is dropped on it
 * is shown beside it. @returns stops it.
 */
function followHands(pane: HTMLElement, id: string): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const note = () => noteFocus(id);
  // First: a tool that is pressed is to find its story in front.
  pane.addEventListener('pointerdown', note, { capture: true, signal });
  pane.addEventListener('focusin', note, { signal });
  pane.addEventListener('dragover', allowTab, { signal });
  pane.addEventListener('drop', (event) => openDropped(event, id), { capture: true, signal });
  return () => stop.abort();
}

function allowTab(event: DragEvent): void {
  if (event.dataTransfer?.types.includes(TAB_TYPE)) event.preventDefault();
}

function openDropped(event: DragEvent, beside: string): void {
  const id = event.dataTransfer?.getData(TAB_TYPE) ?? '';
  if (id === '') return;
  event.preventDefault();
  event.stopPropagation();
  noteFocus(beside);
  void openStory(id, 'beside');
}
