import { AP_MONTHS } from '../fields/dateline';
import type { Photo } from '../photo';
import { printList } from '../photos/list-words';
import { LONG_DATE, momentOf, type PhotoMoment } from './photo-moment';

/** A text with variables in it, as it is for one photo. */
export interface Expanded {
  text: string;
  /** Names in braces that are no variables; they stay as they are. */
  unknown: readonly string[];
  /** Variables that this photo has nothing for; nothing is in their place. */
  empty: readonly string[];
}

/**
 * A text with the words of this photo for each variable in braces: `{city}`, `{dow}`. Names are those of Photo
 * Mechanic, in capitals or not.
 *
 * @param place of the photo among those that are written at once, from 1: `{seqn}`.
 */
export function expandVariables(text: string, photo: Photo, place: number): Expanded {
  const unknown = new Set<string>();
  const empty = new Set<string>();
  const moment = momentOf(photo.dateCreated);
  const expanded = text.replace(VARIABLE, (typed, name: string) => {
    const value = VARIABLES.get(name.toLowerCase())?.({ photo, place, moment });
    if (value === undefined) unknown.add(typed);
    if (value === '') empty.add(typed);
    return value ?? typed;
  });
  return { text: expanded, unknown: [...unknown], empty: [...empty] };
}

/** Whether a text has words in braces, as variables are written. */
export function hasVariables(text: string): boolean {
  return text.search(VARIABLE) >= 0;
}

/** No name is longer; what is in longer braces is prose. */
const VARIABLE = /\{([a-z][a-z0-9*]{0,31})\}/gi;

interface Known {
  photo: Photo;
  place: number;
  /** As far as the photo's date is known. */
  moment: PhotoMoment;
}

type Variable = (known: Known) => string;

/**
 * By all of their names. Fields and files: Camera Bits' list of variables and its template map; the short
 * names of fields and dates, and dates of the IPTC field, as they are used in public templates. Of a camera's
 * date and IPTC's a photo here has one.
 *
 * @see https://docs.camerabits.com/support/solutions/articles/48000358438
 * @see https://docs.camerabits.com/support/solutions/articles/48001174616
 */
const VARIABLES: ReadonlyMap<string, Variable> = new Map(
  Object.entries({
    'caption capt': ({ photo }) => photo.caption,
    'captionwriter cwrt': ({ photo }) => photo.captionWriter,
    'headline head': ({ photo }) => photo.headline,
    'creator photographer photog byline': ({ photo }) => printList(photo.creators),
    'credit cred': ({ photo }) => photo.credit,
    source: ({ photo }) => photo.source,
    copyright: ({ photo }) => photo.copyright,
    'location loc': ({ photo }) => photo.sublocation,
    city: ({ photo }) => photo.city,
    'state stat': ({ photo }) => photo.state,
    'country cnty': ({ photo }) => photo.country,
    event: ({ photo }) => photo.event,
    keywords: ({ photo }) => printList(photo.keywords),
    'filename file': ({ photo }) => photo.fileName,
    'filenamebase fbas': ({ photo }) => photo.fileName.replace(/(?<=.)\.[^.]*$/, ''),
    'sequence seqn': ({ place }) => String(place),
    dow: ({ moment }) => LONG_DATE.weekday(moment),
    'day iptcday': ({ moment }) => of(moment.day, String),
    'day0 iptcday0': ({ moment }) => of(moment.day, twoDigits),
    'mn month iptcmonth': ({ moment }) => of(moment.month, String),
    'mn0 month0 iptcmonth0': ({ moment }) => of(moment.month, twoDigits),
    'monthname mnn iptcmonthname': ({ moment }) => LONG_DATE.month(moment),
    'monthnameap mnap': ({ moment }) => of(moment.month, (month) => AP_MONTHS[month - 1] ?? ''),
    'monthname3 mnn3': ({ moment }) => LONG_DATE.month(moment).slice(0, 3),
    'yr2 iptcyear2': ({ moment }) => of(moment.year, (year) => twoDigits(year % 100)),
    'yr4 year4 iptcyear4': ({ moment }) => of(moment.year, String),
    'datesort dats': ({ moment: { year, month, day } }) =>
      of(day, () => `${year}${twoDigits(month ?? 0)}${twoDigits(day ?? 0)}`),
    time: ({ moment }) => moment.time,
  } satisfies Record<string, Variable>).flatMap(([names, variable]) =>
    names.split(' ').map((name) => [name, variable] as const),
  ),
);

/** Each variable by its first name, as lists offer them. */
export const VARIABLE_NAMES: readonly string[] = [
  ...new Map([...VARIABLES].toReversed().map(([name, variable]) => [variable, name])).values(),
].toReversed();

function of(number: number | null, words: (known: number) => string): string {
  return number === null ? '' : words(number);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
