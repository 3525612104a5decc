import type { MouseEvent } from 'react';
import { create } from 'zustand';

/** The story whose menu is open, and where. */
export interface StoryMenuAt {
  id: string;
  /** Of a tab, or else of a line in the list. */
  isTab: boolean;
  x: number;
  y: number;
}

/** Null while the menu is closed. */
export const useStoryMenu = create<{ menu: StoryMenuAt | null }>(() => ({ menu: null }));

/** Opens the menu of a story where the mouse is, or at what has the focus. */
export function openStoryMenu(
  event: MouseEvent,
  { id, isTab }: Pick<StoryMenuAt, 'id' | 'isTab'>,
): void {
  event.preventDefault();
  const { left, bottom } = event.currentTarget.getBoundingClientRect();
  // The menu key has no place of its own.
  const isByKey = event.clientX === 0 && event.clientY === 0;
  const at = isByKey ? { x: left, y: bottom } : { x: event.clientX, y: event.clientY };
  useStoryMenu.setState({ menu: { id, isTab, ...at } });
}

export function closeStoryMenu(): void {
  useStoryMenu.setState({ menu: null });
}
