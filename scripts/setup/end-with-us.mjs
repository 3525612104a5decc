/**
 * Makes a program end when this process does, in whatever way a person or a tool ends it.
 * @template {import('node:child_process').ChildProcess} T
 * @param {T} child
 * @returns {T} the same
 */
export function endWithUs(child) {
  const end = () => child.kill();
  // Before the others: a program still running would write again what they clear away.
  process.prependListener('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Lets a signal end this process the orderly way: unasked, Node runs nothing on its way out. */
export function exitOnSignals() {
  for (const [signal, code] of Object.entries(codes)) process.on(signal, () => process.exit(code));
}
