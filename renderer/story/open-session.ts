import { create } from 'zustand';
import { useApp } from '../app-store';
import type { StorySession } from './story-session';

interface OpenStory {
  session: StorySession | null;
  /** Version of the story's shape, where a newer Copydesk made it: it can only be looked at. */
  newer: number | null;
}

export const NO_STORY: OpenStory = { session: null, newer: null };

/** The story that is open, if any. */
export const useOpenStory = create<OpenStory>(() => NO_STORY);

/** Whether nothing can be changed in the story that is open, whatever state it is in. */
export function isReadOnly(): boolean {
  const { newsroom } = useApp.getState();
  return (newsroom?.readOnly ?? true) || useOpenStory.getState().newer !== null;
}

/** As `isReadOnly`, and follows it. */
export function useReadOnly(): boolean {
  const isNewer = useOpenStory(({ newer }) => newer !== null);
  const readOnly = useApp(({ newsroom }) => newsroom?.readOnly ?? true);
  return readOnly || isNewer;
}
