import type { Transaction } from '@tiptap/pm/state';
import { useCallback, useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { closedBecause } from '../../shared/workflow';
import type { PhotoSummary } from '../../shared/summary';
import { useReadOnly } from '../story/open-session';
import { putAtCursor } from '../story/put-photos';
import type { StorySession } from '../story/story-session';
import { VirtualGrid } from '../ui/virtual-grid';
import { carryPhotos } from './photo-drag';
import { followPhotos, usePhotos } from './photos';
import { howPressed, NOTHING_SELECTED, selectIn, stillIn, type SelectHow } from './selection';
import { usePhotoSearch } from './use-photo-search';
import { RightsMark } from './rights-mark';
import './photos-panel.css';

/** The newsroom's photos beside a story, to be put into it. */
export function PhotosPanel({ session }: { session: StorySession }) {
  const photos = usePhotos((state) => state.photos);
  const { shown, box } = usePhotoSearch(photos);
  const hintId = useId();
  const editable = useEditable(session);
  useEffect(followPhotos, []);
  const { selected, select } = useSelection(shown);
  const { news, forget, put } = usePutting(session);

  const deeds: CellDeeds = {
    select(id, how) {
      forget();
      select(id, how);
    },
    carried: (id) => inOrder(shown, selected.has(id) ? selected : new Set([id])),
    put,
  };
  return (
    <section className="photos-panel" aria-label="Photos">
      <input {...box} placeholder="Search photos" />
      {photos !== null && shown.length === 0 ? (
        <p className="empty">
          {photos.length === 0 ? 'No photos yet. Add pictures first.' : 'No photo has these words.'}
        </p>
      ) : (
        <VirtualGrid
          items={shown}
          label="Photos of the newsroom"
          cellWidth={96}
          rowHeight={96}
          gap={8}
          keyOf={({ id }) => id}
          onMove={({ id }, extends_) => deeds.select(id, extends_ ? 'range' : 'only')}
        >
          {(photo, tabIndex) => (
            <Thumbnail
              {...{ photo, tabIndex, editable, hintId, deeds }}
              isSelected={selected.has(photo.id)}
            />
          )}
        </VirtualGrid>
      )}
      <div className="photos-panel-foot">
        <p id={hintId} className="hint">
          {editable
            ? 'Drag into the story, or press Enter to put in at the cursor.'
            : 'This story cannot be changed now.'}
        </p>
        <p role="status" aria-label="Photos put in">
          {news}
        </p>
      </div>
    </section>
  );
}

interface CellDeeds {
  select(id: string, how: SelectHow): void;
  /** Ids of what goes with a photo where that is dragged or put in: all that is selected, if it is. */
  carried(id: string): readonly string[];
  put(ids: readonly string[]): void;
}

interface ThumbnailProps {
  photo: PhotoSummary;
  tabIndex: 0 | -1;
  isSelected: boolean;
  editable: boolean;
  hintId: string;
  deeds: CellDeeds;
}

function Thumbnail({ photo, tabIndex, isSelected, editable, hintId, deeds }: ThumbnailProps) {
  const { id, headline, caption, fileName } = photo;
  const name = headline || caption || fileName;
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Enter' && editable) deeds.put(deeds.carried(id));
    else if (key === ' ') deeds.select(id, ctrlKey || metaKey ? 'toggle' : 'only');
    else if (key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      className="photo-thumbnail"
      data-grid-item
      tabIndex={tabIndex}
      aria-pressed={isSelected}
      aria-describedby={hintId}
      title={name}
      draggable={editable}
      onDragStart={(event) => carryPhotos(event, deeds.carried(id))}
      onClick={(event) => deeds.select(id, howPressed(event))}
      onDoubleClick={() => {
        if (editable) deeds.put([id]);
      }}
      onKeyDown={onKeyDown}
    >
      <img src={`media://${id}/thumb`} alt={name} draggable={false} />
      <RightsMark terms={photo} />
    </button>
  );
}

function useEditable(session: StorySession): boolean {
  const readOnly = useReadOnly(session);
  const state = useStore(session.store, (store) => store.state);
  return !readOnly && closedBecause(state) === null;
}

function useSelection(shown: readonly PhotoSummary[]) {
  const [chosen, setChosen] = useState(NOTHING_SELECTED);
  const order = useMemo(() => shown.map(({ id }) => id), [shown]);
  const selection = useMemo(() => stillIn(order, chosen), [order, chosen]);
  return {
    selected: selection.ids,
    select: (id: string, how: SelectHow) => setChosen(selectIn(order, selection, id, how)),
  };
}

/** Puts photos in, and says so until the hands go on: in the story, or by `forget`. */
function usePutting({ editor }: StorySession) {
  const [news, setNews] = useState('');
  const forget = useCallback(() => setNews(''), []);
  useEffect(() => {
    const follow = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged || transaction.selectionSet) forget();
    };
    editor.on('transaction', follow);
    return () => {
      forget();
      editor.off('transaction', follow);
    };
  }, [editor, forget]);
  const put = async (ids: readonly string[]) => {
    const count = await putAtCursor(editor, ids);
    if (count > 0) setNews(count === 1 ? 'The photo is in.' : `${count} photos are in.`);
  };
  return { news, forget, put: (ids: readonly string[]) => void put(ids) };
}

function inOrder(shown: readonly PhotoSummary[], ids: ReadonlySet<string>): readonly string[] {
  return shown.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}
