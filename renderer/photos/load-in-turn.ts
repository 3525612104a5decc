/** Pictures a frame: a row of a wall has more, and takes longer than a frame when all come at once. */
const A_FRAME = 3;
/** Frames within which very many are loaded, as where a wall appears. */
const FRAMES = 6;

/** Pictures that are to be loaded and their addresses, those that came first before the others. */
const waiting = new Map<HTMLImageElement, string>();
let isDue = false;
/** Whether pictures came since the last frame: the next one draws their row, and has enough to do. */
let isDrawing = false;
let wasPutOff = false;

/**
 * Has a picture that came into being loaded in one of the next frames.
 *
 * @returns takes that back, for a picture that goes before.
 */
export function loadInTurn(picture: HTMLImageElement, address: string): () => void {
  waiting.set(picture, address);
  if (!isDue) requestAnimationFrame(loadNext);
  isDue = true;
  isDrawing = true;
  return () => void waiting.delete(picture);
}

function loadNext(): void {
  // Not twice: where each frame brings a row, all would wait until it rests.
  wasPutOff = isDrawing && !wasPutOff;
  isDrawing = false;
  if (!wasPutOff) loadSome();
  isDue = waiting.size > 0;
  if (isDue) requestAnimationFrame(loadNext);
}

function loadSome(): void {
  const count = Math.max(A_FRAME, Math.ceil(waiting.size / FRAMES));
  for (const [picture, address] of [...waiting].slice(0, count)) {
    waiting.delete(picture);
    picture.src = address;
  }
}
