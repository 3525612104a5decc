import type { DOMOutputSpec } from '@tiptap/pm/model';

/** Words that Copydesk itself puts on a page: English, whatever language the story is in. */
export function english(words: string): DOMOutputSpec {
  return ['span', { lang: 'en', dir: 'ltr' }, words];
}
