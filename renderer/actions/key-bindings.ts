import type { KeyChoices } from '../../shared/key-choices';
import { attempt, useApp } from '../app-store';
import { request } from '../ipc';
import { keyIn, type Bound } from './choose-key';
import { shownKey } from './keys';

/** The key of an action now. */
export function keysOf(action: Bound): string | undefined {
  return keyIn(useApp.getState(), action);
}

/** Whether the person gave this action another key, or took it away. */
export function isRebound({ id }: Bound): boolean {
  return useApp.getState().keys[id] !== undefined;
}

/** As `keysOf`, as it is shown, and follows it. */
export function useShownKey(action: Bound | undefined): string | undefined {
  const keys = useApp((state) => (action === undefined ? undefined : keyIn(state, action)));
  const platform = useApp((state) => state.platform);
  return keys === undefined ? undefined : shownKey(keys, platform);
}

/** A name as a tooltip says it: with the key, where there is one. */
export function withKey(name: string, shownKeys: string | undefined): string {
  return shownKeys === undefined ? name : `${name} (${shownKeys})`;
}

/** Has all keys be as chosen from now on, and remembers them. */
export function setKeys(keys: KeyChoices): Promise<unknown> {
  useApp.setState({ keys });
  return attempt(() => request('app.setKeys', keys));
}
