import { printDateline, type Dateline, type DatelineForm } from '../../../shared/fields/dateline';

/** A dateline as a page has it; both empty where there is none. */
export interface PageDateline {
  /** Without what stands between it and the sentence. */
  words: string;
  /** As it stands at the head of the first paragraph. */
  printed: string;
}

/** Typed ones have the dash or do not. */
const DASHES = /[\s\-–—―:]+$/u;

/** One in house form as the house has it; one typed in another ends as the house's do, or with a dash. */
export function pageDateline(dateline: Dateline, form: DatelineForm): PageDateline {
  if (dateline.place !== '') {
    const words = printDateline(dateline, { ...form, end: '' }).trim();
    return { words, printed: printDateline(dateline, form).trim() };
  }
  const words = dateline.words.trim().replace(DASHES, '');
  return { words, printed: words === '' ? '' : `${words} ${form.end || '—'}` };
}
