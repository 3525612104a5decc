/** What React listens to that each key of somebody who types brings. */
const TYPED: ReadonlySet<string> = new Set(['keydown', 'keypress', 'textInput', 'input', 'keyup']);

/**
 * Lets what is typed into the body of a story pass by React. It listens at its root on behalf of all
 * components, and goes through those around the body ten times for each key, though none of them
 * listens to keys there: the editor does that by itself. Fields, in the body's blocks too, are heard
 * as ever.
 *
 * Call it before `root` is React's, which stays as long as the window and takes no listener away.
 */
export function typedPastReact(root: HTMLElement): void {
  const listen = root.addEventListener.bind(root);
  root.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (!TYPED.has(type) || typeof listener !== 'function') {
      listen(type, listener, options);
      return;
    }
    const heard = (event: Event) => {
      if (!isBody(event.target)) listener.call(root, event);
    };
    listen(type, heard, options);
  };
}

function isBody(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains('body-text');
}
