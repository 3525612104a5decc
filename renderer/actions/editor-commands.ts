import { blockCommands, blocks, markCommands } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { allowsBlock } from '../../shared/profiles/blocks';
import { profileOf } from '../../shared/profiles/profile';
import { openDialog, useApp } from '../app-store';
import { choosePhoto } from '../photos/photo-choice';
import { useOpenStory } from '../story/open-story';

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

/** A command's block, where it makes one that a profile can leave out. */
const blockOf = new Map(
  blocks.flatMap(({ node, commands: own = [] }) => own.map(({ id }) => [id, node.name] as const)),
).set(figure.id, 'figure');

/** Only blocks that belong into a story of its profile; one that is there can be taken away. */
function asProfileHas(command: EditorCommand): EditorCommand {
  const block = blockOf.get(command.id);
  if (block === undefined) return command;
  return {
    ...command,
    can: (editor) =>
      (allowsBlock(openProfile(), block) || command.isActive?.(editor) === true) &&
      command.can(editor),
  };
}

function openProfile() {
  const { session } = useOpenStory.getState();
  const { profiles = [] } = useApp.getState().newsroom?.desk ?? {};
  return session === null ? null : profileOf({ profile: session.field('profile') }, profiles);
}

const commands: readonly EditorCommand[] = [
  ...markCommands,
  link,
  ...blockCommands.filter(({ id }) => id !== 'video-card' && id !== 'horizontal-rule'),
  figure,
  ...blockCommands.filter(({ id }) => id === 'video-card' || id === 'horizontal-rule'),
];

/** Everything that can be done to the body, in the order of the toolbar. */
export const editorCommands: readonly EditorCommand[] = commands.map(asProfileHas);
