import { lettersOf } from '../letters';
import { splitCaption } from '../paste/credit';
import type { PhotoChange, PhotoWords } from '../photo';
import { parseCreditLine, type CreditLine } from './credit-line';

type CreditedWords = Pick<PhotoWords, 'caption' | 'credit' | 'creators' | 'source'>;

/**
 * What a photo's credit line, or else the end of its caption, says that its fields do not.
 *
 * @returns null where there is no such line, or the fields say the same.
 */
export function creditOffer(words: CreditedWords): CreditLine | null {
  const line = parseCreditLine(words.credit.trim() || (splitCaption(words.caption)?.credit ?? ''));
  if (line === null) return null;
  const isSaid =
    agrees(words.creators.join(), line.creators.join()) && agrees(words.source, line.source);
  return isSaid ? null : line;
}

/** The fields that a credit line fills; one that it says nothing of stays as it is. */
export function creditChange({ creators, source, credit }: CreditLine): PhotoChange {
  return {
    credit,
    ...(creators.length > 0 && { creators: [...creators] }),
    ...(source !== '' && { source }),
  };
}

/** A field may say more than the line: “The Tarnsea Packet” for “Packet”. */
function agrees(field: string, said: string): boolean {
  return lettersOf(field).includes(lettersOf(said));
}
