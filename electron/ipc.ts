import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { UserError, type ErrorCode } from '../shared/errors';
import type { Answer, Input, Reply, RequestName, requests as contract } from '../shared/ipc';

/** One function for each request of the contract. */
export type Handlers = {
  [Name in RequestName]: (input: Input<Name>) => Promise<Answer<Name>> | Answer<Name>;
};

const GENERAL_MESSAGE =
  'Something went wrong in Copydesk. Nothing that was saved is lost; try again, and if it stays, restart.';

/** What answers requests: the contract's schemas, and a function for each. */
export interface Answers {
  requests: typeof contract;
  handlers: Handlers;
}

/**
 * Answers the window's requests. Each is refused unless it comes from the main frame of our own
 * page, is in the contract, and its input fits.
 *
 * @param answers awaited by each request: a page may ask while they are still being loaded.
 * @param isOurs whether a frame's address is the app's own page.
 */
export function answerRequests(answers: Promise<Answers>, isOurs: (url: string) => boolean): void {
  ipcMain.handle('copydesk:request', async (event, name: unknown, input: unknown) => {
    if (!isFromOurPage(event, isOurs)) {
      return refused('refused', 'This page may not ask Copydesk for anything.');
    }
    return answer(await answers, name, input);
  });
}

function isFromOurPage(event: IpcMainInvokeEvent, isOurs: (url: string) => boolean): boolean {
  const { senderFrame: frame, sender } = event;
  return frame !== null && frame === sender.mainFrame && isOurs(frame.url);
}

async function answer(
  { requests, handlers }: Answers,
  name: unknown,
  input: unknown,
): Promise<Reply> {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
    return refused('bad-input', 'Copydesk does not know this request.');
  }
  const known = name as RequestName;
  const parsed = requests[known].input.safeParse(input);
  if (!parsed.success) return refused('bad-input', `Copydesk refused a request (${known}).`);
  try {
    const handler = handlers[known] as (input: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    return refusal(known, error);
  }
}

function refused(code: ErrorCode, message: string): Reply {
  return { ok: false, code, message };
}

function refusal(name: RequestName, error: unknown): Reply {
  if (error instanceof UserError) {
    return { ok: false, code: error.code, message: error.message, field: error.field };
  }
  if (error instanceof DOMException && error.name === 'AbortError') {
    return refused('cancelled', 'Cancelled.');
  }
  console.error(`${name} failed:`, error);
  return refused('internal', GENERAL_MESSAGE);
}
