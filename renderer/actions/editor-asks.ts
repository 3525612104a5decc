import type { Asks } from '../../shared/document/block';
import { openDialog } from '../app-store';
import { choosePhoto } from '../photos/photo-choice';

/** How this window asks what commands of the body need to know. */
export const editorAsks: Asks = {
  link: () => openDialog('link'),
  photo: choosePhoto,
};
