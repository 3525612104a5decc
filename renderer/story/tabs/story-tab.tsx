import * as Ariakit from '@ariakit/react';
import { SquarePlay, X } from 'lucide-react';
import { useEffect, useRef, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { StoryTab } from '../../../shared/open-stories-schema';
import { actionOf } from '../../actions/actions';
import { useShownKey, withKey } from '../../actions/key-bindings';
import { closeStory } from '../close-story';
import { useOpenStory } from '../open-session';
import { arrange, openStory } from '../open-story';
import { kept, moved } from './arrangement';
import { openStoryMenu } from './story-menu-store';
import { paneElementId, tabElementId } from './tab-ids';
import { TAB_TYPE } from './tab-type';
import { TabMark } from './tab-mark';
import { useHeadline } from './use-headline';

const MIDDLE_BUTTON = 1;

/** One open story in the bar: shows it, and closes it by its cross, the middle button or Delete. */
export function StoryTabButton({ tab, index }: { tab: StoryTab; index: number }) {
  const { id, kind, isKept } = tab;
  const isFront = useOpenStory(({ focused }) => focused === id);
  const isShown = useOpenStory(({ panes }) => panes.includes(id));
  const isSplit = useOpenStory(({ panes }) => panes.length > 1);
  const headline = useHeadline(tab);
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFront) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isFront, headline]);
  return (
    <Ariakit.Tab
      ref={ref}
      id={tabElementId(id)}
      className={isKept ? 'tab' : 'tab looked-at'}
      aria-controls={isShown ? paneElementId(id) : undefined}
      title={headline}
      render={<div draggable />}
      data-shown={isShown || undefined}
      onClick={(event) => press(event, id)}
      onDoubleClick={() => arrange((open) => kept(open, id))}
      onMouseDown={keepFromScrolling}
      onAuxClick={(event) => {
        if (event.button === MIDDLE_BUTTON) void closeStory(id);
      }}
      onContextMenu={(event) => openStoryMenu(event, { id, isTab: true })}
      onKeyDown={(event) => closeByKey(event, id)}
      onDragStart={(event) => event.dataTransfer.setData(TAB_TYPE, id)}
      onDragOver={allowTab}
      onDrop={(event) => dropAt(event, index)}
    >
      {kind === 'video' && <SquarePlay size={13} aria-label="Video" />}
      <span className="tab-name" dir="auto">
        {headline}
      </span>
      {isSplit && isShown && !isFront && <span className="visually-hidden">(on screen)</span>}
      <TabMark id={id} />
      <CloseCross />
    </Ariakit.Tab>
  );
}

/** For the mouse: by keyboard a tab is closed with Delete. */
function CloseCross() {
  const key = useShownKey(actionOf('close-tab'));
  return (
    <span className="tab-close" aria-hidden title={withKey('Close', key)}>
      <X size={13} />
    </span>
  );
}

function press({ target }: MouseEvent, id: string): void {
  if (target instanceof Element && target.closest('.tab-close')) void closeStory(id);
  else void openStory(id);
}

function closeByKey(event: KeyboardEvent, id: string): void {
  if (event.key !== 'Delete' && event.key !== 'Backspace') return;
  event.preventDefault();
  void closeAndGoOn(id);
}

/** One may want to close the next: the focus stays in the bar. */
async function closeAndGoOn(id: string): Promise<void> {
  await closeStory(id);
  const next = useOpenStory.getState().focused;
  if (next !== null) document.getElementById(tabElementId(next))?.focus();
}

/** The middle button would begin to scroll the bar. */
function keepFromScrolling(event: MouseEvent): void {
  if (event.button === MIDDLE_BUTTON) event.preventDefault();
}

function allowTab(event: DragEvent): void {
  if (event.dataTransfer.types.includes(TAB_TYPE)) event.preventDefault();
}

function dropAt(event: DragEvent, index: number): void {
  const id = event.dataTransfer.getData(TAB_TYPE);
  if (id === '') return;
  event.preventDefault();
  arrange((open) => moved(open, id, index));
}
