import { create } from 'zustand';
import type { Photo } from '../../shared/photo';
import { changedPhoto } from '../../shared/photos/changed-photo';
import { summarisePhoto, type PhotoSummary } from '../../shared/summary';
import { attempt } from '../app-store';
import { newestAnswer } from '../newest-answer';
import { listen, request } from '../ipc';
import { changeInLibrary, forgetLibrary } from './library';
import { steppedLast, whyNoComparison } from './comparison';
import { listPhotos } from './list-photos';
import { chosenPhotos, NO_PHOTO_FILTER, type PhotoFilter } from './photo-choices';
import { NOTHING_SELECTED, selectIn, stillIn, type SelectHow, type Selection } from './selection';
import { hereAndNow } from './here-and-now';
import { leaveTyping } from './typing';
import { notStored, type Changes } from './waiting-changes';

interface Photos {
  /** All of the newsroom; null while they are read for the first time. */
  photos: readonly PhotoSummary[] | null;
  filter: PhotoFilter;
  /** Those that fit, in order. */
  shown: readonly PhotoSummary[];
  selection: Selection;
  /** All that is known of those that are selected, as far as it is read. */
  details: ReadonlyMap<string, Photo>;
  /** Ids of those with errors, as they were when such were asked for. */
  withErrors: ReadonlySet<string>;
  /** One is looked at in large. */
  isLarge: boolean;
  /** Ids of those that are looked at side by side; none while nothing is compared. */
  compared: readonly string[];
}

const NONE: Photos = {
  photos: null,
  filter: NO_PHOTO_FILTER,
  shown: [],
  selection: NOTHING_SELECTED,
  details: new Map(),
  withErrors: new Set(),
  isLarge: false,
  compared: [],
};

export const usePhotos = create<Photos>(() => NONE);

const listAll = newestAnswer(listPhotos);
const listWithErrors = newestAnswer(() => request('photos.withErrors', hereAndNow()));
const readPhotos = newestAnswer((ids: readonly string[]) => request('photos.read', [...ids]));

/** Reads again which photos there are, and what is said of those that are selected. */
export async function refreshPhotos(): Promise<void> {
  const number = ++refreshes;
  const photos = await attempt(() =>
    listAll((part) => {
      if (number === refreshes) showPart(part);
    }),
  );
  if (photos === undefined) return;
  show({ photos });
  showChanged(notStored());
  if (usePhotos.getState().filter.show === 'errors') await showWithErrors();
  await readSelected();
}

let refreshes = 0;

/** A large wall can be worked at before all of it is there. */
function showPart(photos: readonly PhotoSummary[]): void {
  if (photos.length > (usePhotos.getState().photos?.length ?? 0)) show({ photos });
}

/** Forgets everything of the newsroom that was open. */
export function resetPhotos(): void {
  refreshes += 1;
  usePhotos.setState({ ...NONE, filter: usePhotos.getState().filter });
  forgetLibrary();
}

/** Other windows and programs change photos too. @returns stops following them */
export function followPhotos(): () => void {
  void refreshPhotos();
  return listen({ 'photos.outside': () => void refreshPhotos() });
}

export function setPhotoFilter(change: Partial<PhotoFilter>): void {
  show({ filter: { ...usePhotos.getState().filter, ...change } });
  void readSelected();
  if (change.show === 'errors') void showWithErrors();
}

async function showWithErrors(): Promise<void> {
  const ids = await attempt(listWithErrors);
  if (ids === undefined) return;
  show({ withErrors: new Set(ids) });
  void readSelected();
}

export function selectPhoto(id: string, how: SelectHow): void {
  const { shown, selection } = usePhotos.getState();
  setSelection(selectIn(idsOf(shown), selection, id, how));
}

export function selectAllPhotos(): void {
  const ids = idsOf(usePhotos.getState().shown);
  const [first = null] = ids;
  setSelection({ ids: new Set(ids), anchor: first, current: first });
}

/** Selects the photo so many places after the current one, or before it, where there is one. */
export function stepPhoto(step: 1 | -1): void {
  const { shown, selection } = usePhotos.getState();
  const at = shown.findIndex(({ id }) => id === selection.current);
  const next = shown[at + step];
  if (next !== undefined) selectPhoto(next.id, 'only');
}

/** Selects what was compared, which the keys go on from at the one that was looked at last. */
export function endComparing(): void {
  const { compared, selection } = usePhotos.getState();
  usePhotos.setState({ compared: [] });
  setSelection({ ...selection, ids: new Set(compared) });
}

/** Puts the selected photos side by side, where `whyNoComparison` does not say otherwise. */
export function comparePhotos(): void {
  const compared = selectedIds();
  const [first] = compared;
  if (first === undefined || whyNoComparison(compared.length) !== null) return;
  usePhotos.setState({ compared, isLarge: false });
  selectPhoto(first, 'only');
}

/** Puts the photo so many places after the last that is compared, or before it, in its place. */
export function stepCompared(step: 1 | -1): void {
  const { shown, compared } = usePhotos.getState();
  const replaced = steppedLast(idsOf(shown), compared, step);
  const last = replaced?.at(-1);
  if (replaced === undefined || last === undefined) return;
  usePhotos.setState({ compared: replaced });
  selectPhoto(last, 'only');
}

export function showLarge(isLarge: boolean): void {
  usePhotos.setState({ isLarge });
}

/** Ids of the selected photos, in the order of the wall. */
export function selectedIds(
  { shown, selection }: Pick<Photos, 'shown' | 'selection'> = usePhotos.getState(),
): readonly string[] {
  // Asked with each change of anything: most of very many are not selected.
  return selection.ids.size === 0 ? [] : idsOf(shown.filter(({ id }) => selection.ids.has(id)));
}

/** What is known of the selected photos, in the order of the wall; null while some of it is read. */
export function selectedPhotos(state: Photos): readonly Photo[] | null {
  const ids = selectedIds(state);
  const known = ids.flatMap((id) => state.details.get(id) ?? []);
  return known.length === ids.length ? known : null;
}

/**
 * Shows what photos are now, or will be in a moment. They stay on the wall where they are, also where they
 * do not fit any more: a photo that is captioned must not go from under the hands.
 */
export function showChanged(changes: Changes): void {
  changeInLibrary(changes);
  const { photos, shown, details } = usePhotos.getState();
  const changed = <T extends { id: string }>(photo: T) =>
    changedPhoto(photo, changes.get(photo.id) ?? {});
  // A change also has words that lists do not show.
  const listed = (photo: PhotoSummary) =>
    changes.has(photo.id) ? summarisePhoto(changed(photo) as Photo) : photo;
  usePhotos.setState({
    photos: photos?.map(listed) ?? null,
    shown: shown.map(listed),
    details: new Map([...details].map(([id, photo]) => [id, changed(photo)])),
  });
}

/** Selects these, and reads what is known of them. */
export function setSelection(selection: Selection): void {
  leaveTyping();
  usePhotos.setState({ selection });
  void readSelected();
}

/** Changes what is on the wall, and what is selected with it. */
function show(change: Partial<Pick<Photos, 'photos' | 'filter' | 'withErrors'>>): void {
  leaveTyping();
  const { photos, filter, selection, withErrors } = { ...usePhotos.getState(), ...change };
  const shown = chosenPhotos(photos ?? [], filter, withErrors);
  usePhotos.setState({ ...change, shown, selection: stillIn(idsOf(shown), selection) });
}

async function readSelected(): Promise<void> {
  const { selection, shown } = usePhotos.getState();
  const at = shown.findIndex(({ id }) => id === selection.current);
  // Its neighbours too: whoever goes on to the next writes in it at once.
  const near = idsOf(shown.slice(Math.max(at - 1, 0), at + 2));
  const ids = [...new Set([...selection.ids, ...near])];
  const photos = await attempt(() => readPhotos(ids));
  if (photos === undefined) return;
  const waiting = notStored();
  usePhotos.setState({
    details: new Map(
      photos.map((photo) => [photo.id, changedPhoto(photo, waiting.get(photo.id) ?? {})]),
    ),
  });
}

function idsOf(photos: readonly PhotoSummary[]): readonly string[] {
  return photos.map(({ id }) => id);
}
