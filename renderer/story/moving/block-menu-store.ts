import { create } from 'zustand';
import type { Handle } from './handle';

interface BlockMenuState {
  /** Null while no story can be edited. */
  handle: Handle | null;
  isOpen: boolean;
  /** What was done to a block, for those who do not see it. */
  said: string;
}

/** The menu of the block that the handle stands beside. */
export const useBlockMenu = create<BlockMenuState>(() => ({
  handle: null,
  isOpen: false,
  said: '',
}));

/** Opens it for the block with the cursor. */
export function openBlockMenu(): void {
  const { handle } = useBlockMenu.getState();
  if (handle === null) return;
  handle.showAtCursor();
  handle.take();
  useBlockMenu.setState({ isOpen: true });
}

export function say(said: string): void {
  useBlockMenu.setState({ said });
}
