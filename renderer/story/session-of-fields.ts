import { createContext } from 'react';
import type { StorySession } from './story-session';

/** The story that the fields in here belong to. */
export const SessionOfFields = createContext<StorySession | null>(null);
