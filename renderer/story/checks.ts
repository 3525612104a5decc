import { safeLink } from '../../shared/document/links';
import { LANGUAGE_TAG } from '../../shared/language';
import type { StorySession } from './story-session';

const SLUG = /^[\p{L}\p{M}\p{N}]+(?:[-_.]+[\p{L}\p{M}\p{N}]+)*$/u;

/** What is wrong with a slug, or ''. */
export function checkSlug(text: string): string {
  if (text === '' || SLUG.test(text)) return '';
  return 'A slug is letters and digits with hyphens between them, like harbour-reopens.';
}

/** What is wrong with an address of a film, or ''. */
export function checkVideoAddress(text: string): string {
  if (text === '' || safeLink(text) !== null) return '';
  return 'This is no address on the web, and is not kept. Write one that begins with https://.';
}

/** What is wrong with a story's language, or ''. */
export function checkLanguage(session: StorySession): (text: string) => string {
  return (text) => {
    const known = LANGUAGE_TAG.test(text) && nameOf(text) !== null;
    if (known) return '';
    const kept = session.field('language');
    return kept === text
      ? `“${text}” is no language that is known here. Write a tag like en-GB, fr or ar.`
      : `“${text}” is no language, and ${kept} is kept. Write a tag like en-GB, fr or ar.`;
  };
}

/** What the language is called, or null where it is none. */
function nameOf(tag: string): string | null {
  try {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return names.of(tag) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
