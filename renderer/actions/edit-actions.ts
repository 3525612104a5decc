import { openDialog } from '../app-store';
import { useFind } from '../find/find-store';
import { canRedoPhotos, canUndoPhotos, redoPhotos, undoPhotos } from '../photos/change-photos';
import { openCropping, whyNoPhotoInHand } from '../photos/cropping/cropping';
import type { StorySession } from '../story/story-session';
import { redoInSight, undoInSight } from '../story/undo-in-sight';
import { toggleTypography } from '../typography/switch';
import type { Action } from './action';
import {
  cannotEdit,
  cannotWrite,
  noNewsroom,
  notOnPhotos,
  notOnStory,
  onPhotos,
  session,
} from './conditions';

/** What no start needs. */
const loadFind = () => import('../find/open-find');
const loadSpelling = () => import('../spelling/step-spelling');

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    label: 'Undo',
    menu: 'Edit',
    keys: 'Mod+Z',
    whyNot: () => whyNoStep(canUndoPhotos, 'canUndo', 'There is nothing to take back.'),
    run: () => (onPhotos() ? undoPhotos() : inStory(undoInSight)),
  },
  {
    id: 'redo',
    label: 'Redo',
    menu: 'Edit',
    keys: 'Mod+Shift+Z',
    whyNot: () => whyNoStep(canRedoPhotos, 'canRedo', 'There is nothing to do again.'),
    run: () => (onPhotos() ? redoPhotos() : inStory(redoInSight)),
  },
  {
    id: 'crop-photo',
    label: 'Crop…',
    menu: 'Photo',
    keys: 'Mod+Shift+R',
    mainWindow: 'alone',
    whyNot: () => cannotWrite() ?? notOnPhotos() ?? whyNoPhotoInHand(),
    run: openCropping,
  },
  {
    id: 'set-typography',
    label: 'Set typography in story',
    menu: 'Edit',
    separated: true,
    whyNot: cannotEdit,
    run: async () => {
      const open = session();
      if (open) (await import('../typography/set-in-story')).setTypography(open);
    },
  },
  {
    id: 'typography-as-typed',
    label: 'Turn typography as you type on or off',
    menu: 'Edit',
    run: () => toggleTypography(),
  },
  {
    id: 'spelling-next',
    label: 'Next spelling mistake',
    menu: 'Edit',
    keys: 'F7',
    separated: true,
    whyNot: notOnStory,
    run: async () => (await loadSpelling()).stepSpelling(1),
  },
  {
    id: 'spelling-previous',
    label: 'Previous spelling mistake',
    menu: 'Edit',
    keys: 'Shift+F7',
    whyNot: notOnStory,
    run: async () => (await loadSpelling()).stepSpelling(-1),
  },
  {
    id: 'spelling-suggestions',
    label: 'Spelling suggestions…',
    menu: 'Edit',
    keys: 'Mod+F7',
    whyNot: notOnStory,
    run: async () => (await loadSpelling()).suggestSpelling(),
  },
  {
    id: 'save',
    label: 'Save now',
    menu: 'Edit',
    keys: 'Mod+S',
    separated: true,
    whyNot: cannotEdit,
    run: () => session()?.flush(),
  },
  {
    id: 'find-in-story',
    label: 'Find in story…',
    menu: 'Edit',
    keys: 'Mod+F',
    separated: true,
    whyNot: notOnStory,
    run: () => openFind(false),
  },
  {
    id: 'replace-in-story',
    label: 'Find and replace in story…',
    menu: 'Edit',
    keys: 'Mod+H',
    macKeys: 'Mod+Alt+F',
    whyNot: notOnStory,
    run: () => openFind(true),
  },
  {
    id: 'find-next',
    label: 'Find next',
    menu: 'Edit',
    keys: 'F3',
    macKeys: 'Mod+G',
    whyNot: notOnStory,
    run: async () => (await loadFind()).stepFind(1),
  },
  {
    id: 'find-previous',
    label: 'Find previous',
    menu: 'Edit',
    keys: 'Shift+F3',
    macKeys: 'Mod+Shift+G',
    whyNot: notOnStory,
    run: async () => (await loadFind()).stepFind(-1),
  },
  {
    id: 'find-in-newsroom',
    label: 'Find and replace in newsroom…',
    menu: 'Edit',
    mainWindow: 'from-anywhere',
    keys: 'Mod+Shift+H',
    whyNot: noNewsroom,
    run: () => openDialog('find-newsroom'),
  },
];

/** Why nothing can be undone, or done again, in what is on screen: the photos, or a story. */
function whyNoStep(inPhotos: () => boolean, step: 'canUndo' | 'canRedo', none: string) {
  if (onPhotos()) return cannotWrite() ?? (inPhotos() ? null : none);
  return cannotEdit() ?? (session()?.[step] ? null : none);
}

function inStory(act: (open: StorySession) => void) {
  const open = session();
  if (open !== null) act(open);
}

/** What is typed meanwhile is meant for the bar. */
async function openFind(withReplacement: boolean) {
  useFind.setState({ typedAhead: '' });
  try {
    (await loadFind()).openFind(withReplacement);
  } finally {
    useFind.setState({ typedAhead: null });
  }
}
