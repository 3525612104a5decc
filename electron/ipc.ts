import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { UserError } from '../shared/errors';
import { requests, type Answer, type Input, type Reply, type RequestName } from '../shared/ipc';

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
 * @param isOurs whether a frame's address is the app's own page.
 */
export function answerRequests(handlers: Handlers, isOurs: (url: string) => boolean): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(`copydesk:${name}`, (event, input: unknown) =>
      answer(name, handlers, event, input, isOurs),
    );
  }
}

async function answer(
  name: RequestName,
  handlers: Handlers,
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
    const handler = handlers[name] as (input: unknown) => unknown;
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
