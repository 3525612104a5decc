import { useSyncExternalStore } from 'react';
import { shownKeyOf, useApp } from '../app-store';
import { focusStory } from './move-between-panels';
import { useOpenStory } from './open-session';
import { roomFor, type PanelName, type Wanted } from './room-for-panels';
import { isInFocus, useInFocus } from './writing-modes';

/** Panels beside the story by the words of the app's state. */
const KEYS = {
  list: 'listShown',
  inspector: 'inspectorShown',
  preview: 'previewShown',
  photos: 'photosShown',
} as const;

const PLACES = {
  list: '.story-list',
  inspector: '.inspector',
  preview: '.preview',
  photos: '.photos-panel',
} as const;

/** Whether a panel is on the stories screen now: wanted, with room for it, and not hidden by focus mode. */
export function isPanelShown(panel: PanelName): boolean {
  if (isInFocus()) return false;
  const hasStory = useOpenStory.getState().session !== null;
  return roomFor(wantedOf(useApp.getState(), hasStory), window.innerWidth).has(panel);
}

/** As `isPanelShown`, of all panels, and follows them. */
export function useShownPanels(): ReadonlySet<PanelName> {
  const width = useSyncExternalStore(followWidth, () => window.innerWidth);
  const hasStory = useOpenStory(({ session }) => session !== null);
  const inFocus = useInFocus();
  const list = useApp(({ listShown }) => listShown);
  const inspector = useApp(({ inspectorShown }) => inspectorShown);
  const preview = useApp(({ previewShown }) => previewShown);
  const photos = useApp(({ photosShown }) => photosShown);
  const latest = useApp(({ latestPanel }) => latestPanel);
  if (inFocus) return new Set();
  const wanted = {
    listShown: list,
    inspectorShown: inspector,
    previewShown: preview,
    photosShown: photos,
  };
  return roomFor(wantedOf({ ...wanted, latestPanel: latest }, hasStory), width);
}

/**
 * Hides a panel that is there, and has keys that went into it go to the story; shows one that is not, in the
 * place of another where there is no room. Focus mode ends with the first panel that is wanted.
 */
export function togglePanel(panel: PanelName): void {
  const shown = !isPanelShown(panel);
  if (!shown && document.activeElement?.closest(PLACES[panel])) focusStory();
  localStorage.setItem(shownKeyOf(panel), shown ? 'yes' : 'no');
  useApp.setState({ [KEYS[panel]]: shown, ...(shown && { latestPanel: panel, focusMode: false }) });
}

interface Choices {
  listShown: boolean;
  inspectorShown: boolean;
  previewShown: boolean;
  photosShown: boolean;
  latestPanel: PanelName;
}

function wantedOf(choices: Choices, hasStory: boolean): Wanted {
  const { listShown, inspectorShown, previewShown, photosShown, latestPanel } = choices;
  return {
    list: listShown,
    inspector: inspectorShown && hasStory,
    preview: previewShown && hasStory,
    photos: photosShown && hasStory,
    latest: latestPanel,
  };
}

function followWidth(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
