import type { Photo, PhotoChange } from '../../shared/photo';
import { showChanged, showStored, usePhotos } from './photos';
import { tellRefused } from './refused-changes';
import { leaveTyping } from './typing';
import { forgetWaiting, storeChanges, storeWaiting, type Changes } from './waiting-changes';

/** What was done to photos at once, and what undoes it. */
interface Step {
  /** Changes that follow under the same name are one step, as words that are typed on. */
  name: string;
  undo: () => void;
  redo: () => void;
}

const MOST_STEPS = 200;

const HEARD = { stored: showStored, refused: tellRefused };

let done: readonly Step[] = [];
let undone: readonly Step[] = [];

/**
 * Changes all of these photos, as one step that can be undone. They are shown as changed at once; what
 * cannot be stored stays on the screen, and is stored with the next change.
 *
 * @param photos with what is changed of them, as it is until then.
 * @param name what goes on; see `Step`.
 */
export function changePhotos<Known extends Pick<Photo, 'id'> & PhotoChange>(
  photos: readonly Known[],
  changeOf: (photo: Known, index: number) => PhotoChange,
  name: string,
): void {
  const after = new Map(photos.map((photo, index) => [photo.id, changeOf(photo, index)]));
  const before = new Map(
    photos.map((photo) => [photo.id, partOf(photo, after.get(photo.id) ?? {})]),
  );
  const [undo, redo] = [() => store(before), () => store(after)];
  rememberStep({ name, undo, redo });
  redo();
}

/** Words that are typed from now on are another step. */
export function endStep(): void {
  const last = done.at(-1);
  if (last !== undefined) done = [...done.slice(0, -1), { ...last, name: '' }];
}

export const canUndoPhotos = () => done.length > 0;
export const canRedoPhotos = () => undone.length > 0;

export function undoPhotos(): void {
  leaveTyping();
  const step = done.at(-1);
  if (step === undefined) return;
  done = done.slice(0, -1);
  undone = [...undone, step];
  step.undo();
}

export function redoPhotos(): void {
  leaveTyping();
  const step = undone.at(-1);
  if (step === undefined) return;
  undone = undone.slice(0, -1);
  done = [...done, { ...step, name: '' }];
  step.redo();
}

/** Stores what is typed and what could not be stored before. @returns whether all is on the disk */
export function savePhotos(): Promise<boolean> {
  leaveTyping();
  return storeWaiting(HEARD);
}

/** Steps of a newsroom that was left are of no use in another. */
export function forgetSteps(): void {
  done = [];
  undone = [];
  forgetWaiting();
}

/** What was done just now is what is undone next. */
export function rememberStep(step: Step): void {
  const last = done.at(-1);
  const goesOn = last !== undefined && step.name !== '' && last.name === step.name;
  const begun = goesOn ? { ...step, undo: last.undo } : step;
  done = [...(goesOn ? done.slice(0, -1) : done), begun].slice(-MOST_STEPS);
  undone = [];
}

/** What was undone otherwise is not undone again. */
export function forgetStep({ undo }: Pick<Step, 'undo'>): void {
  done = done.filter((step) => step.undo !== undo);
}

function store(changes: Changes): void {
  showChanged(changes);
  void storeChanges(changes, HEARD);
}

/** What a photo has now where something else is to be. */
function partOf(photo: PhotoChange, change: PhotoChange): PhotoChange {
  const names = Object.keys(change) as (keyof PhotoChange)[];
  return Object.fromEntries(names.map((name) => [name, photo[name]]));
}

/** Stars and flags of what is selected: lists know those of all, also while the rest is read. */
export function markSelected(change: Pick<PhotoChange, 'rating' | 'pick'>): void {
  const { shown, selection } = usePhotos.getState();
  const names = Object.keys(change) as (keyof typeof change)[];
  const photos = shown.filter(
    (photo) => selection.ids.has(photo.id) && names.some((name) => photo[name] !== change[name]),
  );
  if (photos.length > 0) changePhotos(photos, () => change, '');
}
