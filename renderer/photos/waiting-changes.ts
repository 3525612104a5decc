import type { ErrorCode } from '../../shared/errors';
import type { ChangedPhotos } from '../../shared/ipc-photos';
import type { Photo, PhotoChange } from '../../shared/photo';
import { notify } from '../app-store';
import { inSlices } from '../in-slices';
import { request, RequestError } from '../ipc';
import { PHOTOS_AT_ONCE } from './photos-at-once';

export type Changes = ReadonlyMap<string, PhotoChange>;

/** Who hears what became of changes. */
interface Listener {
  /** Of each part, long before the last of thousands. */
  stored(photos: readonly Photo[]): void;
  /** Of photos that could not be changed while others could; of each once, until somebody asks again. */
  refused(photos: ChangedPhotos['refused']): void;
}

/** What could not be stored, or is given of photos that are on their way. */
let waiting: Changes = new Map();
const onTheWay = new Map<string, PhotoChange>();
const sendings = new Set<Promise<void>>();
const toldRefused = new Set<string>();

/** Changes of photos that the disk does not have, as far as is known. */
export function notStored(): Changes {
  return merged(onTheWay, waiting);
}

/** Has changes stored, after all that were asked for before. @returns as `storeWaiting` */
export function storeChanges(changes: Changes, listener: Listener): Promise<boolean> {
  waiting = merged(waiting, changes);
  return sendAll(listener);
}

/**
 * Stores what waits, also what could not be stored before; a failure is told, and what failed waits on.
 *
 * @returns whether all is on the disk.
 */
export function storeWaiting(listener: Listener): Promise<boolean> {
  toldRefused.clear();
  return sendAll(listener);
}

async function sendAll(listener: Listener): Promise<boolean> {
  send(() => true, listener);
  // What is given meanwhile of those on the way goes after them.
  while (sendings.size > 0) await Promise.all(sendings);
  return waiting.size === 0;
}

/** Gives up what waits of these photos. */
export function giveUpWaiting(ids: readonly string[]): void {
  const all = new Set(ids);
  waiting = new Map([...waiting].filter(([id]) => !all.has(id)));
  for (const id of ids) toldRefused.delete(id);
}

/** Changes to a newsroom that was left have nowhere to go. */
export function forgetWaiting(): void {
  waiting = new Map();
  toldRefused.clear();
}

/**
 * Hands over all that waits of these photos, without waiting for what becomes of the first: it is safe from a
 * crash of the page from then on. Only what is given of a photo that is on its way waits for that.
 */
function send(isMeant: (id: string) => boolean, listener: Listener): void {
  const sent = [...waiting].filter(([id]) => isMeant(id) && !onTheWay.has(id));
  if (sent.length === 0) return;
  const ids = new Set(sent.map(([id]) => id));
  waiting = new Map([...waiting].filter(([id]) => !ids.has(id)));
  for (const [id, change] of sent) onTheWay.set(id, change);
  const sending = sendParts(inParts(sent), listener).finally(() => sendings.delete(sending));
  sendings.add(sending);
}

async function sendParts(parts: readonly Changes[], listener: Listener): Promise<void> {
  const told = new Set<ErrorCode>();
  const answers: Promise<void>[] = [];
  await inSlices(
    parts,
    () => true,
    (part) => answers.push(sendPart(part, listener, told)),
  );
  await Promise.all(answers);
}

/** @param told what was said to have failed: what keeps one part from the disk mostly keeps all. */
async function sendPart(part: Changes, listener: Listener, told: Set<ErrorCode>): Promise<void> {
  const asked = [...part].map(([id, change]) => ({ id, change }));
  const answer = await request('photos.change', asked).then(
    (changed) => changed,
    (error: unknown) => ({ error }),
  );
  for (const id of part.keys()) onTheWay.delete(id);
  if ('error' in answer) {
    waiting = merged(part, waiting);
    tellOnce(answer.error, told);
    return;
  }
  listener.stored(answer.photos);
  const refused = new Set(answer.refused.map(({ id }) => id));
  waiting = merged(new Map([...part].filter(([id]) => refused.has(id))), waiting);
  tellRefused(answer, listener);
  send((id) => part.has(id) && !refused.has(id), listener);
}

function tellRefused({ photos, refused }: ChangedPhotos, listener: Listener): void {
  for (const { id } of photos) toldRefused.delete(id);
  const news = refused.filter(({ id }) => !toldRefused.has(id));
  for (const { id } of news) toldRefused.add(id);
  if (news.length > 0) listener.refused(news);
}

/** It holds until it is stored, whatever the reason. */
function tellOnce(error: unknown, told: Set<ErrorCode>): void {
  if (!(error instanceof RequestError)) throw error;
  const { code, message } = error;
  if (told.has(code)) return;
  told.add(code);
  notify(message, { tone: 'error', code });
}

function inParts(changes: readonly (readonly [string, PhotoChange])[]): readonly Changes[] {
  const count = Math.ceil(changes.length / PHOTOS_AT_ONCE);
  return Array.from({ length: count }, (_, part) => {
    const at = part * PHOTOS_AT_ONCE;
    return new Map(changes.slice(at, at + PHOTOS_AT_ONCE));
  });
}

/** The later change of a field wins. */
function merged(earlier: Changes, later: Changes): Changes {
  const all = new Map(earlier);
  for (const [id, change] of later) all.set(id, { ...all.get(id), ...change });
  return all;
}
