import type { Editor } from '@tiptap/core';
import type { DocumentNode } from '../../shared/document/json';
import { figureAttributes, photoUseOf } from '../../shared/photo-uses';
import { nothingDropped } from '../../shared/paste/dropped';
import { describePaste } from '../../shared/paste/paste-report';
import type { PastedContent } from '../../shared/paste/pasted-content';
import { noSuchBlock } from '../../shared/profiles/blocks';
import { withinProfile } from '../../shared/profiles/within-profile';
import { settleNodes } from '../../shared/typography/settle-nodes';
import { profileIn } from '../story/profile-in';
import { attempt, notify } from '../app-store';
import { ingestFiles } from '../photos/ingest/ingest';
import { storyForm } from '../typography/story-form';
import { isTypographyOn } from '../typography/switch';
import { type Carried, carriedIn, isTextFile } from './carried';
import { insertContent } from './insert-content';
import type { KeptPlace } from './kept-place';
import { withPhotos } from './pasted-pictures';
import { readContent } from './read-content';

const NO_CONTENT: PastedContent = { content: [], pictures: [], dropped: nothingDropped() };

/** Where a paste goes. */
interface Target {
  readonly editor: Editor;
  readonly place: KeptPlace;
  /** The story's. */
  readonly language: string;
}

/** Puts what was carried into the body, and says what was left out. */
export async function pasteCarried(
  editor: Editor,
  place: KeptPlace,
  carried: Carried & { language: string },
): Promise<void> {
  await released(place, () => paste({ editor, place, language: carried.language }, carried));
}

async function paste(target: Target, carried: Carried): Promise<void> {
  const hasWords = carried.html !== '' || carried.text !== '';
  const read = hasWords ? await readContent(carried) : NO_CONTENT;
  // Programs put a picture of words beside the words, and the page's address beside a picture.
  const isFiles = carried.files.length > 0 && !read.content.some(({ type }) => type !== 'figure');
  if (isFiles) await pasteFiles(target, carried.files);
  else await pasteContent(target, read, carried.html === '');
}

/** Puts blocks that were copied here into the body, and says which of them do not belong there. */
export async function pasteBlocks(
  editor: Editor,
  place: KeptPlace,
  blocks: readonly DocumentNode[],
): Promise<void> {
  await released(place, async () => {
    const { content, misfits } = withinProfile(blocks, profileIn(editor));
    insert({ editor, place }, content, false);
    const nothing = { dropped: nothingDropped(), refusedPictures: 0, typography: 0 };
    const report = describePaste({ content, misfits, ...nothing });
    if (report !== null) notify(report);
  });
}

/** Does the work for a place, which is let go of then, and tells the person where it fails. */
async function released(place: KeptPlace, work: () => Promise<void>): Promise<void> {
  try {
    await attempt(work);
  } finally {
    place.release();
  }
}

async function pasteFiles(target: Target, files: readonly File[]): Promise<void> {
  const pictures = files.filter((file) => !isTextFile(file));
  const refusal = noSuchBlock(profileIn(target.editor), 'figure');
  if (pictures.length > 0 && refusal !== null) notify(`${refusal} No picture was taken in.`);
  else insert(target, await figuresOf(pictures), false);
  for (const file of files.filter(isTextFile)) {
    const carried = await carriedIn(file);
    await pasteContent(target, await readContent(carried), carried.html === '');
  }
}

async function pasteContent(target: Target, read: PastedContent, linked: boolean): Promise<void> {
  const { content: fitting, misfits } = withinProfile(read.content, profileIn(target.editor));
  const { content: taken, refused } = await withPhotos({
    content: fitting,
    pictures: read.pictures,
  });
  const { nodes: content, changes } = isTypographyOn()
    ? settleNodes(taken, storyForm(target.language))
    : { nodes: taken, changes: 0 };
  insert(target, content, linked);
  const report = describePaste({
    content,
    dropped: read.dropped,
    refusedPictures: refused,
    typography: changes,
    misfits,
  });
  if (report !== null) notify(report);
}

async function figuresOf(files: readonly File[]): Promise<DocumentNode[]> {
  const photos = files.length === 0 ? [] : await ingestFiles(files, 'use');
  return photos.map((photo) => ({ type: 'figure', attrs: figureAttributes(photoUseOf(photo)) }));
}

/** A story that was left or closed while its paste was read takes nothing more. */
function insert(
  { editor, place }: Pick<Target, 'editor' | 'place'>,
  content: readonly DocumentNode[],
  linked: boolean,
): void {
  if (editor.isDestroyed || !editor.isEditable) {
    notify('The story was closed before the paste was read. Nothing was pasted.');
  } else if (content.length > 0) {
    insertContent(editor, place.selection, content, linked);
  }
}
