import type { HouseLanguage } from '../shared/house-language';
import { languageName } from '../shared/spelling/dictionaries';

/** Says which language new stories are in, and why. */
export function houseLanguageNews({ language, isOfComputer }: HouseLanguage): string {
  const written = `New stories are written in ${languageName(language)}`;
  return isOfComputer
    ? `${written}, the language of this computer.`
    : `${written}. Copydesk has no dictionary for this computer’s language.`;
}
