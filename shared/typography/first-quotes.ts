import { houseForm, type HouseForm } from './house-form';

/** Languages in which print has both single and double marks on the outside, by house. */
export const QUOTE_LANGUAGES = ['en-GB', 'en', 'nl'] as const;
type QuoteLanguage = (typeof QUOTE_LANGUAGES)[number];

/** Which of two marks a quotation begins with. */
export type QuoteWidth = 'single' | 'double';

/** What a newsroom chose; where it chose nothing, the language's usual marks come first. */
export type FirstQuotes = Partial<Record<QuoteLanguage, QuoteWidth>>;

/**
 * What the newsroom chose for a story's language: `en-GB` for British English, `en` for any other.
 *
 * @param language BCP 47 tag.
 */
export function firstQuotes(language: string, chosen: FirstQuotes): QuoteWidth | undefined {
  const [name, ...rest] = language.toLowerCase().split('-');
  const isBritish = name === 'en' && rest.includes('gb');
  const of = isBritish ? 'en-GB' : QUOTE_LANGUAGES.find((known) => known === name);
  return of === undefined ? undefined : chosen[of];
}

/** How a newsroom that chose so sets a story of this language. @param language BCP 47 tag. */
export function newsroomForm(language: string, chosen: FirstQuotes): HouseForm {
  return houseForm(language, firstQuotes(language, chosen));
}
