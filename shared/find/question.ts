/** What is looked for, and how closely it must fit. */
export interface FindQuestion {
  query: string;
  /** Whether `query` is a regular expression and not words. */
  isPattern: boolean;
  wholeWord: boolean;
  matchCase: boolean;
  /** Whether “elysee” finds “Élysée”. */
  ignoreAccents: boolean;
}

export const NOTHING_ASKED: FindQuestion = {
  query: '',
  isPattern: false,
  wholeWord: false,
  matchCase: false,
  ignoreAccents: false,
};
