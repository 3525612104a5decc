import { create } from 'zustand';

/** Ids of the stories that are in windows of their own, as the main process told last. */
export const useInWindows = create<{ stories: readonly string[] }>(() => ({ stories: [] }));

/** Whether a story is in a window of its own. */
export function isInWindow(id: string): boolean {
  return useInWindows.getState().stories.includes(id);
}
