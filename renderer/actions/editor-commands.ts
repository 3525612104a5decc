import { blockCommands, markCommands } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { openDialog } from '../app-store';
import { choosePhoto } from '../photos/photo-choice';

/** Commands that ask for something first, so that they cannot live in the document's own list. */
const link: EditorCommand = {
  id: 'link',
  label: 'Link',
  key: 'Mod-Shift-k',
  run: () => {
    openDialog('link');
    return true;
  },
  can: (editor) => editor.can().setMark('link', { href: 'https://example.org' }),
  isActive: (editor) => editor.isActive('link'),
};

const figure: EditorCommand = {
  id: 'figure',
  label: 'Figure',
  run: (editor) => {
    choosePhoto((photo) => editor.chain().focus().insertFigure(photo).run());
    return true;
  },
  can: (editor) => editor.isEditable,
};

/** Everything that can be done to the body, in the order of the toolbar. */
export const editorCommands: readonly EditorCommand[] = [
  ...markCommands,
  link,
  ...blockCommands.filter(({ id }) => id !== 'video-card' && id !== 'horizontal-rule'),
  figure,
  ...blockCommands.filter(({ id }) => id === 'video-card' || id === 'horizontal-rule'),
];
