import { lettersOf } from '../letters';
import { splitCaption } from '../paste/credit';
import type { PhotoWords } from '../photo';
import { parseCreditLine } from './credit-line';

type CreditedWords = Pick<PhotoWords, 'caption' | 'credit' | 'creators' | 'source'>;
/** Fields to fill in; those that say the same already are left out. */
export type CreditOffer = Partial<Omit<CreditedWords, 'caption'>>;

/**
 * What a photo's credit line, or else the end of its caption, says that its fields do not.
 *
 * @returns null where there is no such line, or Creator and Source say the same.
 */
export function creditOffer(words: CreditedWords): CreditOffer | null {
  const line = parseCreditLine(words.credit.trim() || (splitCaption(words.caption)?.credit ?? ''));
  if (line === null) return null;
  const { creators, source, credit } = line;
  const offer: CreditOffer = {
    ...(!agrees(words.creators.join(), creators.join()) && { creators: [...creators] }),
    ...(!agrees(words.source, source) && { source }),
  };
  if (Object.keys(offer).length === 0) return null;
  return words.credit === credit ? offer : { ...offer, credit };
}

/** A field may say more than the line: “The Tarnsea Packet” for “Packet”. */
function agrees(field: string, said: string): boolean {
  return lettersOf(field).includes(lettersOf(said));
}
