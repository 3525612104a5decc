import { creditWords } from '../../credit-words';
import { lettersOf } from '../../letters';
import { splitCaption } from '../../paste/credit';
import { parseCreditLine, type CreditLine } from '../credit-line';
import { NOTHING_FOUND, type CaptionCheck } from './check';
import { quoted } from './quoted';

const IN_PARENTHESES = /\s{0,3}\(([^()]{2,160})\)(\.?)/gu;

/** Pages print the credit behind the caption: in it, it stands there twice. */
export const repeatedCredit: CaptionCheck = ({ caption, credit }) => {
  const words = creditWords(credit);
  const without = words === '' ? null : withoutCredit(caption, words);
  if (without === null) return NOTHING_FOUND;
  return [
    {
      field: 'caption',
      severity: 'warning',
      message: `The credit ${quoted(words)} stands in the caption too. Take it out: pages add it.`,
      fix: { caption: without },
    },
  ];
};

/** Far more often than anybody writes it. */
const MOST_AT_END = 8;

/** The caption without the credit line that it repeats; null where it repeats none. */
function withoutCredit(caption: string, credit: string): string | null {
  const isCredit = sameAs(credit);
  const outside = caption.replaceAll(
    IN_PARENTHESES,
    (all, inside: string, dot: string, at: number) => {
      if (!isCredit(inside)) return all;
      return ENDED.test(caption.slice(Math.max(at - 2, 0), at)) ? '' : dot;
    },
  );
  let words = outside;
  for (let times = 0; times < MOST_AT_END; times += 1) {
    const shorter = withoutEnd(words, credit, isCredit);
    if (shorter === null) break;
    words = shorter;
  }
  return words === caption ? null : words.trim();
}

/** A full stop after what is cut out stays where the words before it have none. */
const ENDED = /[.!?…。]["”’»)]?$/u;

function withoutEnd(caption: string, credit: string, isCredit: IsCredit): string | null {
  const split = splitCaption(caption);
  if (split !== null && isCredit(split.credit)) return split.caption;
  const words = caption.trimEnd().replace(/\.$/, '');
  const from = words.length - credit.length;
  const isApart = from > 0 && /\s/.test(words.charAt(from - 1));
  const isAtEnd = isApart && words.slice(from).toLowerCase() === credit.toLowerCase();
  return isAtEnd && parseCreditLine(credit) !== null ? words.slice(0, from).trimEnd() : null;
}

type IsCredit = (said: string) => boolean;

/** Asks whether words are this credit, in another form perhaps: `AP Photo/Ada Marsh` is `Ada Marsh / AP`. */
function sameAs(credit: string): IsCredit {
  const all = lettersOf(credit);
  const line = parseCreditLine(credit);
  const [first = ''] = line?.creators ?? [];
  const name = lettersOf(first);
  return (said) => {
    const saidLetters = lettersOf(said);
    if (saidLetters === all) return all !== '';
    if (name === '' || !saidLetters.includes(name)) return false;
    const other = parseCreditLine(said);
    return other !== null && partsOf(other) === partsOf(line);
  };
}

function partsOf(line: CreditLine | null): string {
  return line === null ? '' : lettersOf([...line.creators, line.source].join());
}
