import { useEffect, useState } from 'react';

/** Longer than the pause between two keys, shorter than that before a look aside. */
export const REST_MS = 300;

/** Listens; gives a function that stops. */
export type Subscribe = (listener: () => void) => () => void;

/**
 * What `read` gives, asked again when what it is read from has been left alone for a moment: for what
 * follows typing without taking part in it.
 *
 * @param rest how long it is to be left alone, in milliseconds.
 */
export function useAtRest<T>(subscribe: Subscribe, read: () => T, rest = REST_MS): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => setValue(() => read());
    take();
    const stop = subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(take, rest);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [subscribe, read, rest]);
  return value;
}

/** Listens to all of them. */
export function subscribeAll(...all: readonly Subscribe[]): Subscribe {
  return (listener) => {
    const stops = all.map((subscribe) => subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  };
}
