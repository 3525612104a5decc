import { create } from 'zustand';
import type { Photo } from '../../shared/photo';
import { changedPhoto } from '../../shared/photos/changed-photo';
import { summarisePhoto, type PhotoSummary } from '../../shared/summary';
import { attempt } from '../app-store';
import { listen, request } from '../ipc';
import { newestAnswer } from '../newest-answer';
import { oneAtATime } from '../one-at-a-time';
import { changeInLibrary, forgetLibrary } from './library';
import { steppedLast, whyNoComparison } from './comparison';
import { listInUse } from './list-in-use';
import { listPhotos } from './list-photos';
import {
  chosenPhotos,
  NO_PHOTO_FILTER,
  NOTHING_ASKED_OF_PHOTOS,
  type AskedOfPhotos,
  type PhotoFilter,
} from './photo-choices';
import { readPhotos } from './read-photos';
import { NOTHING_SELECTED, selectIn, stillIn, type SelectHow, type Selection } from './selection';
import { hereAndNow } from './here-and-now';
import { latestOf, wereStored, withStored } from './stored-meanwhile';
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
  /** As it was when such were asked for. */
  asked: AskedOfPhotos;
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
  asked: NOTHING_ASKED_OF_PHOTOS,
  isLarge: false,
  compared: [],
};

export const usePhotos = create<Photos>(() => NONE);

const listWithErrors = newestAnswer(() => request('photos.withErrors', hereAndNow()));
const listUsed = newestAnswer(listInUse);

/** Reads again which photos there are, and what is said of those that are selected. */
export const refreshPhotos = oneAtATime(async () => {
  const number = newsrooms;
  const isWanted = () => number === newsrooms;
  const { answer: photos, stored } = await withStored((soFar) =>
    attempt(() => listPhotos({ onPart: (part) => showPart(part, soFar), isWanted })),
  );
  if (photos === undefined || photos === null || !isWanted()) return;
  showListed(photos, stored);
  await showAsked();
  await readSelected(true);
});

/** Raised as one is left: what is still read of it is of no use. */
let newsrooms = 0;

/** A large wall can be worked at before all of it is there. */
function showPart(photos: readonly PhotoSummary[], stored: Changes): void {
  if (photos.length > (usePhotos.getState().photos?.length ?? 0)) showListed(photos, stored);
}

/** @param stored as it was since the list was asked for. */
function showListed(photos: readonly PhotoSummary[], stored: Changes): void {
  show({ photos });
  for (const changes of [stored, notStored()]) if (changes.size > 0) showChanged(changes);
}

/** Forgets everything of the newsroom that was open. */
export function resetPhotos(): void {
  newsrooms += 1;
  readings += 1;
  beingRead = null;
  usePhotos.setState({ ...NONE, filter: usePhotos.getState().filter });
  forgetLibrary();
}

/** Other windows and programs change photos too. @returns stops following them */
export function followPhotos(): () => void {
  void refreshPhotos();
  return listen({
    'photos.outside': () => void refreshPhotos(),
    'stories.saved': () => void showUsed(),
    'stories.outside': () => void showUsed(),
  });
}

export function setPhotoFilter(change: Partial<PhotoFilter>): void {
  show({ filter: { ...usePhotos.getState().filter, ...change } });
  void readSelected();
  if (change.show !== undefined) void showAsked();
}

/** Asks for what lists do not say, where it decides what is shown. */
async function showAsked(): Promise<void> {
  if (usePhotos.getState().filter.show === 'errors') await showWithErrors();
  await showUsed();
}

async function showWithErrors(): Promise<void> {
  const ids = await attempt(listWithErrors);
  if (ids === undefined) return;
  showAnswer({ withErrors: new Set(ids) });
}

async function showUsed(): Promise<void> {
  if (!['used', 'unused'].includes(usePhotos.getState().filter.show)) return;
  const inUse = await attempt(listUsed);
  if (inUse !== undefined) showAnswer({ inUse });
}

function showAnswer(answer: Partial<AskedOfPhotos>): void {
  show({ asked: { ...usePhotos.getState().asked, ...answer } });
  void readSelected();
}

export function selectPhoto(id: string, how: SelectHow): void {
  const { shown, selection } = usePhotos.getState();
  setSelection(selectIn(idsOf(shown), selection, id, how));
}

/** Selects the photo that a key went to; a range that is the first to be selected begins where the key was. */
export function selectOnTheWay(
  { id }: PhotoSummary,
  isExtending: boolean,
  from: PhotoSummary | undefined,
): void {
  const isFirst = usePhotos.getState().selection.anchor === null;
  if (isExtending && isFirst && from !== undefined) selectPhoto(from.id, 'only');
  selectPhoto(id, isExtending ? 'range' : 'only');
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

/** Takes photos off the wall. The keys go on from the next one that stays, or from the last. */
export function takeOffWall(gone: ReadonlySet<string>): void {
  const { photos, shown, selection, compared } = usePhotos.getState();
  const stays = ({ id }: PhotoSummary) => !gone.has(id);
  const at = shown.findIndex(({ id }) => id === selection.current);
  const current = shown.slice(Math.max(at, 0)).find(stays) ?? shown.slice(0, at).findLast(stays);
  const left = compared.filter((id) => !gone.has(id));
  usePhotos.setState({ compared: left.length > 1 ? left : [] });
  if (selection.current !== null && gone.has(selection.current)) {
    // Of those side by side the one that takes its place, whose keys these are then.
    const beside =
      left.length > 1
        ? left[Math.min(compared.indexOf(selection.current), left.length - 1)]
        : undefined;
    const kept =
      beside === undefined
        ? shown.filter((photo) => selection.ids.has(photo.id) && stays(photo))
        : [];
    const id = beside ?? kept[0]?.id ?? current?.id ?? null;
    const ids = kept.length > 0 ? kept.map((photo) => photo.id) : id === null ? [] : [id];
    setSelection({ ids: new Set(ids), anchor: id, current: id });
  }
  show({ photos: photos?.filter(stays) ?? null });
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

/** Shows photos as they were stored; what was changed since then is on its way, and stays shown. */
export function showStored(photos: readonly Photo[]): void {
  wereStored(photos);
  showChanged(new Map(withWaiting(photos).map((photo) => [photo.id, photo])));
}

/** These photos with what the disk does not have yet. */
function withWaiting(photos: readonly Photo[]): readonly Photo[] {
  const waiting = notStored();
  return photos.map((photo) => changedPhoto(photo, waiting.get(photo.id) ?? {}));
}

/** Selects these, and reads what is known of them. */
export function setSelection(selection: Selection): void {
  leaveTyping();
  usePhotos.setState({ selection });
  void readSelected();
}

type WallChange = Partial<Pick<Photos, 'photos' | 'filter' | 'asked'>>;

/** Changes what is on the wall, and what is selected with it. */
function show(change: WallChange): void {
  // Who is typing goes on, unless the photos go from under the hands: much of this comes by itself.
  let next = afterwards(change);
  if (next.selection.ids.size < usePhotos.getState().selection.ids.size) {
    leaveTyping();
    next = afterwards(change);
  }
  usePhotos.setState({ ...change, ...next });
}

/** What is on the wall after a change, and what of the selection stays there. */
function afterwards(change: WallChange): Pick<Photos, 'shown' | 'selection'> {
  const { photos, filter, selection, asked } = { ...usePhotos.getState(), ...change };
  const shown = chosenPhotos(photos ?? [], filter, asked);
  return { shown, selection: stillIn(idsOf(shown), selection) };
}

let readings = 0;
/** The selection that is being read now. */
let beingRead: ReadonlySet<string> | null = null;
/** Somebody else may have changed what is known, which was not read again since. */
let isStale = false;

/** @param isAnew reads also what is known already: somebody else may have changed it. */
async function readSelected(isAnew = false): Promise<void> {
  isStale ||= isAnew;
  const { selection, details } = usePhotos.getState();
  // Of a great many it would never come to an end, if each answer that is shown began it again.
  if (!isAnew && beingRead !== null && isMostOf(selection.ids, beingRead)) return;
  const number = ++readings;
  const isNewest = () => number === readings;
  beingRead = selection.ids;
  const ids = wantedIds();
  const known = new Set(isStale ? [] : details.keys());
  const unknown = ids.filter((id) => !known.has(id));
  const { answer: photos, stored } = await withStored(() =>
    attempt(() => readPhotos(unknown, isNewest)),
  );
  if (!isNewest()) return;
  beingRead = null;
  if (photos === undefined) return;
  isStale = false;
  const read = new Map(
    withWaiting(latestOf(photos, stored)).map((photo) => [photo.id, photo] as const),
  );
  // What is known may have been changed meanwhile, and is shown so.
  const now = usePhotos.getState().details;
  const kept = (id: string) => (known.has(id) ? now.get(id) : undefined);
  const wanted = wantedIds();
  usePhotos.setState({
    details: new Map(
      wanted.flatMap((id) => {
        const photo = read.get(id) ?? kept(id);
        return photo === undefined ? [] : [[id, photo] as const];
      }),
    ),
  });
  const asked = new Set(ids);
  if (wanted.some((id) => !asked.has(id))) await readSelected();
}

/** Ids of those that are selected, and of the neighbours of the current one. */
function wantedIds(): readonly string[] {
  const { selection, shown } = usePhotos.getState();
  const at = shown.findIndex(({ id }) => id === selection.current);
  // Whoever goes on to the next writes in it at once.
  const near = idsOf(shown.slice(Math.max(at - 1, 0), at + 2));
  return [...new Set([...selection.ids, ...near])];
}

/** Whether these are some of those, and not just a few. */
function isMostOf(ids: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return ids.size * 2 >= all.size && [...ids].every((id) => all.has(id));
}

function idsOf(photos: readonly PhotoSummary[]): readonly string[] {
  return photos.map(({ id }) => id);
}
