/** A promise, and what fulfils it. */
export interface Promised<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
}

/** A promise that whoever makes it fulfils. */
export function promised<T = void>(): Promised<T> {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
