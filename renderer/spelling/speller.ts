import { create } from 'zustand';
import type { StorySpeller } from './story-speller';

/** What checks the story that is open. */
export const useSpeller = create<{ speller: StorySpeller | null }>(() => ({ speller: null }));
