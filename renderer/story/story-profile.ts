import { useMemo } from 'react';
import type { Story } from '../../shared/story';
import {
  profileOf,
  showsField,
  type Profile,
  type ProfileField,
} from '../../shared/profiles/profile';
import { useApp } from '../app-store';
import { useBound } from '../ui/bound';
import type { StorySession } from './story-session';

const NO_PROFILES: readonly Profile[] = [];

/** What a story has, and a video has not. */
const OF_STORIES: readonly ProfileField[] = ['standfirst', 'byline', 'dateline'];

/** The content profile that the story has now, or null; follows it. */
export function useProfile(session: StorySession): Profile | null {
  const profile = useBound(session.bind('profile'));
  const profiles = useApp((state) => state.newsroom?.desk.profiles ?? NO_PROFILES);
  return profileOf({ profile }, profiles);
}

/** As `useProfile`, once. */
export function profileNow(session: StorySession): Profile | null {
  const { profiles = NO_PROFILES } = useApp.getState().newsroom?.desk ?? {};
  return profileOf({ profile: session.field('profile') }, profiles);
}

/**
 * Which fields the story shows: those of its profile, and those that had words when the profile was
 * chosen or the story opened. A field that is emptied stays where it is being typed in.
 */
export function useShownFields(session: StorySession): (field: ProfileField) => boolean {
  const profile = useProfile(session);
  return useMemo(() => (field) => shows(session, profile, field), [session, profile]);
}

/** As `useShownFields`, of one field, once. */
export function isFieldShown(session: StorySession, field: ProfileField): boolean {
  return shows(session, profileNow(session), field);
}

function shows(session: StorySession, profile: Profile | null, field: ProfileField): boolean {
  if (session.kind === 'video' && OF_STORIES.includes(field)) return false;
  return showsField(profile, field, isFilled(session, field));
}

function isFilled(session: StorySession, name: ProfileField): boolean {
  const value: Story[ProfileField] = session.field(name);
  if (value === null) return false;
  if (typeof value !== 'object') return value !== '';
  // Of a byline, a dateline, a photo: whether anything in it says something.
  return Object.values(value).some((part) => part !== null && part.length > 0);
}
