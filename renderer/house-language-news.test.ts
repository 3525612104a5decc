import { expect, it } from 'vitest';
import { houseLanguageNews } from './house-language-news';

it('says where the language is from', () => {
  expect(houseLanguageNews({ language: 'fr-FR', isOfComputer: true })).toBe(
    'New stories are written in French (France), the language of this computer.',
  );
  expect(houseLanguageNews({ language: 'en', isOfComputer: false })).toBe(
    'New stories are written in English. Copydesk has no dictionary for this computer’s language.',
  );
});
