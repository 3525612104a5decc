import { expect, it } from 'vitest';
import { houseLanguage } from './house-language';

it.each([
  [['en-GB', 'en'], 'en-GB'],
  [['fr-FR'], 'fr-FR'],
  [['ar'], 'ar'],
  [['ar-EG-u-nu-latn'], 'ar-EG'],
  [['de_AT.UTF-8'], 'de-AT'],
  [['sr-Latn-RS'], 'sr-Latn-RS'],
  [['pt-PT'], 'pt-PT'],
  [['tlh', 'nl-BE'], 'nl-BE'],
])('of %j a new newsroom takes %s', (preferred, language) => {
  expect(houseLanguage(preferred)).toEqual({ language, isOfComputer: true });
});

it.each([[['C', 'POSIX']], [['']], [[]], [['tlh']]])(
  'takes English for %j, and does not say that it is the language of the computer',
  (preferred) => {
    expect(houseLanguage(preferred)).toEqual({ language: 'en', isOfComputer: false });
  },
);
