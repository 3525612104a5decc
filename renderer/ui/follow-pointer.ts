interface PointerDrag {
  moved(event: PointerEvent): void;
  done(): void;
  /** The system took the pointer, or Escape was pressed. */
  dropped(): void;
}

/** Follows a pointer that was pressed until it is let go, wherever it goes. @returns stops that */
export function followPointer(
  { pointerId }: Pick<PointerEvent, 'pointerId'>,
  { moved, done, dropped }: PointerDrag,
): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const ours = (hear: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) hear(event);
  };
  const end = (how: () => void) => {
    ended.abort();
    how();
  };
  const giveUp = (press: KeyboardEvent) => {
    if (press.key !== 'Escape') return;
    press.stopPropagation();
    end(dropped);
  };
  window.addEventListener('keydown', giveUp, { signal, capture: true });
  window.addEventListener('pointermove', ours(moved), { signal });
  window.addEventListener(
    'pointerup',
    ours(() => end(done)),
    { signal },
  );
  window.addEventListener(
    'pointercancel',
    ours(() => end(dropped)),
    { signal },
  );
  return () => ended.abort();
}
