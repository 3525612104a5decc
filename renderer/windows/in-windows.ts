import { create } from 'zustand';

/** Ids of the stories that are in windows of their own, as the main process told last. */
export const useInWindows = create<{ stories: readonly string[] }>(() => ({ stories: [] }));

/** Whether a story is in a window of its own. */
export function isInWindow(id: string): boolean {
  return useInWindows.getState().stories.includes(id);
}

/** Takes a story for one that is in its own window. @returns takes that back, where it was not before */
export function noteInWindow(id: string): () => void {
  if (isInWindow(id)) return () => {};
  useInWindows.setState(({ stories }) => ({ stories: [...stories, id] }));
  return () =>
    useInWindows.setState(({ stories }) => ({ stories: stories.filter((other) => other !== id) }));
}
