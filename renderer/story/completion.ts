import { bylineStart, lastNameStart } from '../../shared/fields/byline';
import { houseDateline, printDateline } from '../../shared/fields/dateline';
import { foldForSearch } from '../../shared/fold';
import { useApp } from '../app-store';
import { house } from './house';
import type { StorySession } from './story-session';

/** What a text could go on as: one of the options takes the place of `from` to `to`. */
export interface Completion {
  from: number;
  to: number;
  options: readonly CompletionOption[];
}

export interface CompletionOption {
  label: string;
  /** e.g. what a person does at the newsroom; may be empty. */
  hint: string;
  text: string;
}

/** @param caret offset of the cursor in the text */
export type Complete = (text: string, caret: number) => Completion;

const MOST_OPTIONS = 8;

/** Names of the newsroom's people, after `By`, `and` and the like. */
export function completePeople(session: StorySession): Complete {
  return (text, caret) => {
    const language = session.field('language');
    const from = lastNameStart(text.slice(0, caret), language);
    const start = from === 0 ? bylineStart(language) : '';
    const typed = text.slice(from, caret);
    const { people = [] } = useApp.getState().newsroom?.desk ?? {};
    const options = fitting(people, typed, ({ name }) => name).map(({ name, role }) => ({
      label: name,
      hint: role,
      text: start + name,
    }));
    return { from, to: caret, options };
  };
}

/** The newsroom's places; one that is taken makes the dateline whole, in house form and of today. */
export function completePlaces(session: StorySession): Complete {
  return (text, caret) => {
    const { places = [] } = useApp.getState().newsroom?.desk ?? {};
    const form = house().datelineForm;
    const options = fitting(places, text.slice(0, caret), ({ name }) => name).map(({ name }) => {
      const dateline = houseDateline(name, form, new Date(), session.field('language'));
      return { label: name, hint: '', text: printDateline(dateline, form) };
    });
    return { from: 0, to: text.length, options };
  };
}

/** The newsroom's keywords that the story does not have yet. */
export function completeKeywords(session: StorySession): Complete {
  return (text, caret) => {
    const { keywords = [] } = useApp.getState().newsroom?.desk ?? {};
    const had = new Set(session.field('keywords').map(foldForSearch));
    const comma = text.lastIndexOf(',', caret - 1) + 1;
    const from =
      comma + (text.slice(comma, caret).length - text.slice(comma, caret).trimStart().length);
    const known = keywords.filter((word) => !had.has(foldForSearch(word)));
    const options = fitting(known, text.slice(from, caret), String).map(plain);
    return { from, to: caret, options };
  };
}

const GENRES =
  'Analysis, Background, Brief, Column, Editorial, Explainer, Fact check, Feature, Interview, Live, News, Obituary, Opinion, Profile, Review'.split(
    ', ',
  );

/** Genres that desks have; any other can be typed. */
export const completeGenres: Complete = (text, caret) => ({
  from: 0,
  to: text.length,
  options: fitting(GENRES, text.slice(0, caret), String).map(plain),
});

function plain(word: string): CompletionOption {
  return { label: word, hint: '', text: word };
}

/** Those with a word that begins as what is typed, without the one that is typed whole. */
function fitting<T>(all: readonly T[], typed: string, nameOf: (item: T) => string): readonly T[] {
  const begun = foldForSearch(typed.trim());
  if (begun === '') return [];
  return all
    .filter((item) => {
      const name = foldForSearch(nameOf(item));
      return name !== begun && (name.startsWith(begun) || name.includes(` ${begun}`));
    })
    .slice(0, MOST_OPTIONS);
}
