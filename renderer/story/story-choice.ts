import type { RelatedStory } from '../../shared/document/block';
import { closeDialog, openDialog } from '../app-store';
import { afterClosing } from '../ui/after-closing';

let whenChosen: ((story: RelatedStory) => void) | null = null;

/** Opens the story picker. */
export function chooseStory(chosen: (story: RelatedStory) => void): void {
  whenChosen = chosen;
  openDialog('story-picker');
}

/** The picker's answer. */
export function storyChosen(story: RelatedStory): void {
  const chosen = whenChosen;
  whenChosen = null;
  closeDialog();
  afterClosing(() => chosen?.(story));
}
