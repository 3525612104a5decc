import { foldForSearch } from '../fold';

export interface Dateline {
  place: string;
  /** Day in words, e.g. `Nov. 20`. */
  date: string;
  /** Whose report it is, e.g. `AFP`. */
  source: string;
  /** The dateline as it was typed, where that is not in house form; else empty. */
  words: string;
}

export const NO_DATELINE: Dateline = { place: '', date: '', source: '', words: '' };

/** How a newsroom words its datelines. */
export interface DatelineForm {
  /** Places are set in capitals. */
  capitals: boolean;
  /** `Nov. 20`, `20 November`, or no day. */
  date: 'none' | 'month-day' | 'day-month';
  /** Source of the newsroom's own stories; empty where none is named. */
  source: string;
  /** What stands between dateline and sentence, e.g. `—`; may be empty. */
  end: string;
}

export const FIRST_DATELINE_FORM: DatelineForm = {
  capitals: true,
  date: 'month-day',
  source: '',
  end: '—',
};

const PLAIN_FORM: DatelineForm = { capitals: false, date: 'day-month', source: '', end: '' };

/** The dateline as readers see it, in house form: `TARNSEA, Nov. 20 (Packet) —`, or what was typed. */
export function printDateline({ place, date, source, words }: Dateline, form: DatelineForm) {
  if (place === '') return words;
  const said = form.capitals ? place.toUpperCase() : place;
  const day = date === '' || form.date === 'none' ? '' : `, ${date}`;
  return said + day + (source === '' ? '' : ` (${source})`) + ending(form);
}

/** Its words, whatever the house's form: what searches and comparisons read. */
export function datelineWords(dateline: Dateline): string {
  return printDateline(dateline, PLAIN_FORM);
}

/**
 * What was typed as a dateline: its parts where it is in house form, else the words. Printed again it
 * is what was typed, whatever that was.
 *
 * @param places with their names as they are written in running text.
 * @param before the dateline that was printed and typed over: a day that is not printed stays its day.
 */
export function readDateline(
  text: string,
  form: DatelineForm,
  places: readonly { name: string }[] = [],
  before: Dateline = NO_DATELINE,
): Dateline {
  const parts = PARTS.exec(withoutEnding(text, form))?.groups;
  const { place = '', source = '' } = parts ?? {};
  const date = parts?.date ?? (form.date === 'none' ? before.date : '');
  const known = places.find(({ name }) => foldForSearch(name) === foldForSearch(place))?.name;
  const tried = [known, place].filter((name) => name !== undefined);
  return (
    tried
      .map((name): Dateline => ({ place: name, date, source, words: '' }))
      .find((dateline) => dateline.place !== '' && printDateline(dateline, form) === text) ?? {
      ...NO_DATELINE,
      words: text,
    }
  );
}

/** A dateline from this place as the house has it on this day. */
export function houseDateline(
  place: string,
  form: DatelineForm,
  today: Date,
  language: string,
): Dateline {
  return { place, date: dayInWords(today, form, language), source: form.source, words: '' };
}

/** A place, a day that has a digit, and a source in brackets. */
const PARTS = /^(?<place>.+?)(?:, (?<date>[^,()]*\p{N}[^,()]*))?(?: \((?<source>[^()]+)\))?$/u;

/** Associated Press: months of five letters and fewer are written out. */
export const AP_MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function dayInWords(day: Date, { date }: DatelineForm, language: string): string {
  if (date === 'none') return '';
  if (date === 'day-month') {
    return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(day);
  }
  if (/^en\b/i.test(language)) return `${AP_MONTHS[day.getMonth()]} ${day.getDate()}`;
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(day);
}

function ending({ end }: DatelineForm): string {
  return end === '' ? '' : ` ${end}`;
}

function withoutEnding(text: string, form: DatelineForm): string {
  const end = ending(form);
  return end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text;
}
