import * as Ariakit from '@ariakit/react';
import { useEffect } from 'react';
import { actionOf } from '../../actions/actions';
import { useShownKey } from '../../actions/key-bindings';
import { openInOwnWindow } from '../../windows/own-window';
import { closeStories, closeStory } from '../close-story';
import { useOpenStory } from '../open-session';
import { arrange, openStory } from '../open-story';
import { afterClosing } from '../../ui/after-closing';
import { kept } from './arrangement';
import { closeStoryMenu, useStoryMenu, type StoryMenuAt } from './story-menu-store';
import '../command-menu.css';

const OWN_WINDOW = 'Open in its own window';

interface MenuLine {
  label: string;
  /** Id of the action whose key is said with it. */
  action?: string;
  run: () => unknown;
}

/** What can be done with a story of the list, or with a tab: the menu of its right button. */
export function StoryMenu() {
  const at = useStoryMenu((state) => state.menu);
  const menu = Ariakit.useMenuStore({
    open: at !== null,
    setOpen: (open) => {
      if (!open) closeStoryMenu();
    },
  });
  // Without a button of its own, it would leave the keys where they were.
  useEffect(() => {
    if (at === null) return;
    menu.setAutoFocusOnShow(true);
    menu.setInitialFocus('first');
  }, [menu, at]);
  if (at === null) return null;
  const { x, y } = at;
  return (
    <Ariakit.Menu
      store={menu}
      fixed
      autoFocusOnShow
      aria-label="Story"
      className="command-menu tab-menu"
      getAnchorRect={() => ({ x, y, width: 0, height: 0 })}
    >
      {linesOf(at).map((line) => (
        <Line key={line.label} line={line} />
      ))}
    </Ariakit.Menu>
  );
}

function Line({ line: { label, action, run } }: { line: MenuLine }) {
  const shownKey = useShownKey(action === undefined ? undefined : actionOf(action));
  return (
    <Ariakit.MenuItem className="command-menu-item" onClick={() => afterClosing(run)}>
      <span>{label}</span>
      {shownKey !== undefined && <kbd>{shownKey}</kbd>}
    </Ariakit.MenuItem>
  );
}

function linesOf({ id, isTab }: StoryMenuAt): readonly MenuLine[] {
  const { tabs, panes } = useOpenStory.getState();
  const beside =
    panes.length === 0 || panes.includes(id)
      ? []
      : [{ label: 'Open beside', run: () => openStory(id, 'beside') }];
  if (!isTab) {
    return [
      { label: 'Open', run: () => openStory(id) },
      { label: 'Open in new tab', run: () => openStory(id, 'new-tab') },
      ...beside,
      { label: OWN_WINDOW, run: () => openInOwnWindow(id) },
    ];
  }
  const isKept = tabs.some((tab) => tab.id === id && tab.isKept);
  const others = tabs.map((tab) => tab.id).filter((other) => other !== id);
  return [
    ...beside,
    { label: OWN_WINDOW, action: 'own-window', run: () => openInOwnWindow(id) },
    ...(isKept ? [] : [{ label: 'Keep open', run: () => arrange((open) => kept(open, id)) }]),
    { label: 'Close', action: 'close-tab', run: () => closeStory(id) },
    ...(others.length === 0
      ? []
      : [{ label: 'Close the others', run: () => closeStories(others) }]),
  ];
}
