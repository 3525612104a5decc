import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { isList } from '../../../shared/document/moving/block-range';
import { carriesPhotos, photosCarried } from '../../photos/photo-drag';
import { putWhereDropped } from '../put-photos';
import { placeFor, type DropPlace } from './drop-place';

interface PhotoDrags {
  editor: Editor;
  /** What the body is on. */
  page: HTMLElement;
  /** Shows where they would go; null for nowhere. */
  show: (place: DropPlace | null) => void;
}

/** Takes photos that are dragged over the page into the body, between its blocks. @returns stops it */
export function followPhotoDrags({ editor, page, show }: PhotoDrags): () => void {
  const listening = new AbortController();
  // Before the editor, which would show a place among words, and fields.
  const options = { signal: listening.signal, capture: true };
  let place: DropPlace | null = null;
  const leave = () => {
    place = null;
    show(null);
  };
  const over = (event: DragEvent) => {
    if (!isForBody(editor, event)) return leave();
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    const found = placeFor(editor.view, event.clientX, event.clientY, (to) => fits(editor, to));
    if (found !== undefined) place = found;
    show(place);
  };
  const drop = (event: DragEvent) => {
    const to = place?.to;
    leave();
    if (!isForBody(editor, event)) return;
    event.preventDefault();
    event.stopPropagation();
    editor.view.focus();
    if (to !== undefined) void dropAt(editor, photosCarried(event), to);
  };
  page.addEventListener('dragenter', over, options);
  page.addEventListener('dragover', over, options);
  page.addEventListener('drop', drop, options);
  page.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (!page.contains(relatedTarget as Node | null)) leave();
    },
    options,
  );
  window.addEventListener('dragend', leave, options);
  return () => listening.abort();
}

/** The lead photo takes one by itself. */
function isForBody(editor: Editor, event: DragEvent): boolean {
  const isForLead = event.target instanceof Element && event.target.closest('.lead-photo') !== null;
  return editor.isEditable && carriesPhotos(event) && !isForLead;
}

function fits({ state }: Editor, to: number): 'here' | 'around' {
  const $to = state.doc.resolve(to);
  const { figure } = state.schema.nodes;
  const index = $to.index();
  const isPlace = figure !== undefined && !isList($to.parent);
  return isPlace && $to.parent.canReplaceWith(index, index, figure) ? 'here' : 'around';
}

/** What is typed while the photos are read moves the place along. */
async function dropAt(editor: Editor, ids: readonly string[], to: number): Promise<void> {
  let at = to;
  const follow = ({ transaction, appendedTransactions }: Followed) => {
    for (const { mapping } of [transaction, ...appendedTransactions]) at = mapping.map(at);
  };
  editor.on('transaction', follow);
  try {
    await putWhereDropped(editor, ids, () => at);
  } finally {
    editor.off('transaction', follow);
  }
}

interface Followed {
  transaction: Transaction;
  appendedTransactions: readonly Transaction[];
}
