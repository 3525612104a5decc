import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { UserError } from '../shared/errors';
import {
  requests,
  type Answer,
  type Events,
  type Input,
  type Reply,
  type RequestName,
} from '../shared/ipc';

/** One function for each request of the contract. */
export type Handlers = {
  [Name in RequestName]: (input: Input<Name>) => Promise<Answer<Name>> | Answer<Name>;
};

const GENERAL_MESSAGE =
  'Something went wrong in Copydesk. Nothing that was saved is lost; try again, and if it stays, restart.';

/**
 * Answers the window's requests. Each is refused unless it comes from the main frame of our own
 * page and its input fits the contract.
 *
 * @param handlers awaited by each request, so that a window may ask while they are still loading.
 * @param isOurs whether a frame's address is the app's own page.
 */
export function answerRequests(
  handlers: Promise<Handlers>,
  isOurs: (url: string) => boolean,
): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(`copydesk:${name}`, (event, input: unknown) =>
      answer(name, handlers, event, input, isOurs),
    );
  }
}

async function answer(
  name: RequestName,
  handlers: Promise<Handlers>,
  event: IpcMainInvokeEvent,
  input: unknown,
  isOurs: (url: string) => boolean,
): Promise<Reply> {
  const { senderFrame: frame } = event;
  if (frame === null || frame !== event.sender.mainFrame || !isOurs(frame.url)) {
    return { ok: false, code: 'refused', message: 'This page may not ask Copydesk for anything.' };
  }
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) {
    return { ok: false, code: 'bad-input', message: `Copydesk refused a request (${name}).` };
  }
  try {
    const handler = (await handlers)[name] as (input: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    return refusal(name, error);
  }
}

function refusal(name: RequestName, error: unknown): Reply {
  if (error instanceof UserError) {
    return { ok: false, code: error.code, message: error.message, field: error.field };
  }
  if (error instanceof DOMException && error.name === 'AbortError') {
    return { ok: false, code: 'cancelled', message: 'Cancelled.' };
  }
  console.error(`${name} failed:`, error);
  return { ok: false, code: 'internal', message: GENERAL_MESSAGE };
}

/** Tells the window something; a window that is gone hears nothing. */
export function tell<Name extends keyof Events>(
  window: BrowserWindow,
  name: Name,
  event: Events[Name],
): void {
  if (!window.isDestroyed()) window.webContents.send('copydesk:event', name, event);
}
