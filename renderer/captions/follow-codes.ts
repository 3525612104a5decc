import { codeReader, type CodeTable } from '../../shared/captions/code-table';
import type { CaptionCodes } from '../../shared/desk';
import { useApp } from '../app-store';
import { inSlices } from '../in-slices';
import { areOffered, keepOffers, offersOfCode, type Offer } from './caption-codes';
import { areSame, captionCodes, keepCodes, knownCodes } from './newsroom-codes';

/**
 * Gets ready the codes of each newsroom that is open, and of each table that takes the place of another, between
 * other work: nobody who types the first waits for the other thousands. @returns stops that
 */
export function followCodes(): () => void {
  let followed: CaptionCodes | null = null;
  let number = 0;
  const follow = () => {
    const of = captionCodes();
    if (of === followed) return;
    const isOther = followed === null || !areSame(of, followed);
    followed = of;
    if (!isOther) return;
    const own = ++number;
    void prepare(of, () => own === number);
  };
  follow();
  return useApp.subscribe(follow);
}

async function prepare(of: CaptionCodes, isWanted: () => boolean): Promise<void> {
  const table = knownCodes(of)?.table ?? (await read(of, isWanted));
  if (table === null || areOffered(table)) return;
  const offers: Offer[] = [];
  const offer = ([code, words]: readonly [string, readonly string[]]) =>
    offers.push(...offersOfCode(code, words));
  if (await inSlices([...table], isWanted, offer)) keepOffers(table, offers);
}

async function read(of: CaptionCodes, isWanted: () => boolean): Promise<CodeTable | null> {
  const { take, table } = codeReader(of.delimiter);
  if (!(await inSlices(of.lines, isWanted, take))) return null;
  return keepCodes(of, { table, delimiter: of.delimiter }).table;
}
