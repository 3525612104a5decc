import type { ErrorCode } from '../shared/errors';
import type { Answer, Bridge, Events, Input, Reply, RequestName } from '../shared/ipc';

declare global {
  interface Window {
    copydesk: Bridge;
  }
}

/** What could not be done, mostly a request that main refused, in words for the person. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Story field that the person has to look at, where there is one. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/**
 * Asks the main process.
 *
 * @throws RequestError when it refuses; the message is for the person.
 */
export async function request<Name extends RequestName>(
  name: Name,
  ...input: undefined extends Input<Name> ? [] : [Input<Name>]
): Promise<Answer<Name>> {
  const reply = JSON.parse(await window.copydesk.request(name, input[0])) as Reply;
  if (!reply.ok) throw new RequestError(reply.code, reply.message, reply.field);
  return reply.value as Answer<Name>;
}

type Listeners = { [Name in keyof Events]: (event: Events[Name]) => void };

/** Listens to what main tells. @returns a function that stops listening. */
export function listen(listeners: Partial<Listeners>): () => void {
  return window.copydesk.on((name, event) => {
    const listener = listeners[name as keyof Events] as ((event: unknown) => void) | undefined;
    listener?.(event);
  });
}
