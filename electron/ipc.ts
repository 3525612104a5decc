import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { UserError, type ErrorCode } from '../shared/errors';
import type { Answer, Input, Reply, RequestName, requests as contract } from '../shared/ipc';

/** One function for each request of the contract. */
export type Handlers = {
  [Name in RequestName]: (input: Input<Name>) => Promise<Answer<Name>> | Answer<Name>;
};

const GENERAL_MESSAGE =
  'Something went wrong in Copydesk. Nothing that was saved is lost; try again, and if it stays, restart.';

/** What answers requests: the contract's schemas, and for each window a function for each. */
export interface Answers {
  requests: typeof contract;
  /** Null for a window that is gone by now. */
  handlersOf(window: WebContents): Handlers | null;
}

/** Who is answered. */
export interface OurPages {
  /** Whether these are the contents of one of our windows. */
  isOurWindow(contents: WebContents): boolean;
  /** Whether a frame's address is the app's own page. */
  isOurAddress(url: string): boolean;
}

/**
 * Answers the windows' requests. Each is refused unless it comes from one of our windows, from the main
 * frame and our own page in it, is in the contract, and its input fits.
 *
 * @param answers awaited by each request: a page may ask while they are still being loaded.
 */
export function answerRequests(answers: Promise<Answers>, ours: OurPages): void {
  ipcMain.handle('copydesk:request', async (event, name: unknown, input: unknown) => {
    if (!isFromOurPage(event, ours)) return strange();
    return answerOf(await answers, event.sender, name, input);
  });
}

function isFromOurPage({ senderFrame: frame, sender }: IpcMainInvokeEvent, ours: OurPages) {
  if (frame === null || !ours.isOurWindow(sender)) return false;
  return frame === sender.mainFrame && ours.isOurAddress(frame.url);
}

function strange(): string {
  return refused('refused', 'This page may not ask Copydesk for anything.');
}

async function answerOf(
  { requests, handlersOf }: Answers,
  window: WebContents,
  name: unknown,
  input: unknown,
): Promise<string> {
  const handlers = handlersOf(window);
  if (handlers === null) return strange();
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
    return refused('bad-input', 'Copydesk does not know this request.');
  }
  const known = name as RequestName;
  const parsed = requests[known].input.safeParse(input);
  if (!parsed.success) return refused('bad-input', `Copydesk refused a request (${known}).`);
  try {
    const handler = handlers[known] as (input: unknown) => unknown;
    return asText({ ok: true, value: await handler(parsed.data) });
  } catch (error) {
    return refusal(known, error);
  }
}

function asText(reply: Reply): string {
  return JSON.stringify(reply);
}

function refused(code: ErrorCode, message: string): string {
  return asText({ ok: false, code, message });
}

function refusal(name: RequestName, error: unknown): string {
  if (error instanceof UserError) {
    return asText({ ok: false, code: error.code, message: error.message, field: error.field });
  }
  if (error instanceof DOMException && error.name === 'AbortError') {
    return refused('cancelled', 'Cancelled.');
  }
  console.error(`${name} failed:`, error);
  return refused('internal', GENERAL_MESSAGE);
}
