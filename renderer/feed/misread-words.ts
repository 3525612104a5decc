import type { Misread } from '../../shared/search/query';

const EXAMPLES: Readonly<Record<string, string>> = {
  section: 'section:world',
  state: 'state:draft',
  kind: 'kind:video',
  date: 'date:2026-11',
  after: 'after:2026-11-20',
  before: 'before:2026',
  author: 'author:kim',
  byline: 'byline:kim',
  by: 'by:kim',
};

/** One sentence on what is the matter, one on what helps. */
export function inWords({ why, typed, field }: Misread): string {
  switch (why) {
    case 'no-value':
      return `“${field}:” stands alone. Write what to look for right after it, e.g. ${EXAMPLES[field] ?? `${field}:harbour`}.`;
    case 'no-date':
      return `“${typed}” is no date. Write a year, a month or a day: ${field}:2026, ${field}:2026-11 or ${field}:2026-11-20.`;
    case 'kept-date':
      return `Dates cannot be left out with a minus. Instead of “${typed}”, write before: or after: with a date.`;
    case 'no-field':
      return `There is no “${field}:” to search in, so its words are looked for anywhere. There are headline:, body:, author:, section:, state:, date: and others.`;
    case 'no-words':
      return `“${typed}” has no letters or figures to look for. Write a word, "words together", or a field as in author:kim.`;
  }
}
