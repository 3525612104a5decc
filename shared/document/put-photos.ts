import type { CommandProps } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { figureAttributes } from '../photo-uses';
import type { PhotoUse } from '../story';
import { holderDepth, insertBlock } from './insert-block';

type Change = Pick<CommandProps, 'tr' | 'dispatch'>;

/** Whether a block of this name belongs into the story. */
type Allows = (name: 'figure' | 'gallery') => boolean;

/**
 * Puts photos in where the selection ends, as one step of undo: one as a figure, several as a gallery, and into a
 * gallery or a box as figures. What they become is selected.
 *
 * @returns false where they can be nowhere.
 */
export function putPhotos(change: Change, photos: readonly PhotoUse[], allows: Allows): boolean {
  const blocks = asBlocks(change.tr.selection.$to, photos, allows);
  return blocks.length > 0 && blocks.every((block) => insertBlock(change, block));
}

/** As `putPhotos`, where they were dropped: before or after the block there, which is not divided. */
export function dropPhotos(
  { tr, dispatch }: Change,
  position: number,
  photos: readonly PhotoUse[],
  allows: Allows,
): boolean {
  const $at = tr.doc.resolve(Math.min(position, tr.doc.content.size));
  const blocks = asBlocks($at, photos, allows);
  const [first] = blocks;
  const depth = first && holderDepth($at, first.type);
  if (depth === undefined || depth === null) return false;
  if (dispatch === undefined) return true;
  closeHistory(tr);
  const start = besideBlock($at, depth);
  tr.insert(start, blocks);
  tr.setSelection(NodeSelection.create(tr.doc, start));
  return true;
}

/** A gallery of several where there may be one, else figures; none where those may not be. */
function asBlocks($at: ResolvedPos, photos: readonly PhotoUse[], allows: Allows): readonly Node[] {
  const { schema } = $at.doc.type;
  const figures = photos.map((photo) => schema.node('figure', figureAttributes(photo)));
  const [first] = figures;
  const depth = first && holderDepth($at, first.type);
  if (depth === undefined || depth === null) return [];
  const holder = $at.node(depth).type.name;
  if (holder === 'gallery') return figures;
  // A box has none inside.
  const isGallery = figures.length > 1 && holder === 'doc' && allows('gallery');
  if (isGallery) return [schema.node('gallery', { layout: 'grid' }, figures)];
  return allows('figure') ? figures : [];
}

/** Before or after the block of this depth around the place, whichever is nearer. */
function besideBlock($at: ResolvedPos, depth: number): number {
  if ($at.depth === depth) return $at.pos;
  const middle = ($at.start(depth + 1) + $at.end(depth + 1)) / 2;
  return $at.pos <= middle ? $at.before(depth + 1) : $at.after(depth + 1);
}
