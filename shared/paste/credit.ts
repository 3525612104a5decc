import { agencyNames } from '../captions/agencies';
import { creditWords } from '../credit-words';
import { type Inlines, inlinesText } from './blocks';

/** Agencies whose name alone is a credit, in capitals too. */
const AGENCY = `(?:${[...agencyNames, ...agencyNames.map((name) => name.toUpperCase())].join('|')}|AFP via Getty Images)`;
const NAME = "[\\p{L}][\\p{L}\\p{M}.’' -]{0,60}";

const FORMS = [
  AGENCY,
  `${NAME} ?/ ?${AGENCY}`,
  `${AGENCY} ?/ ?${NAME}`,
  `${NAME}(?: ?/ ?[\\p{L} ]{1,40})? via (?:${AGENCY}|${NAME})`,
].map((form) => new RegExp(`^${form}$`, 'u'));

const LABELLED =
  /^(?:photo(?:graph|s)?|picture|image|credit|courtesy)(?: by| of| credit)?(?::| by | of |\/)\s*\S.{0,100}$/iu;

/** Longest thing between a caption's last parentheses that can be a credit. */
const CREDIT_CHARACTERS = 140;

export interface CaptionAndCredit {
  readonly caption: string;
  readonly credit: string;
}

/** True if the whole text is a credit: an agency, a name and an agency, or labelled as one. */
export function isCredit(text: string): boolean {
  return (
    text.length <= CREDIT_CHARACTERS &&
    (LABELLED.test(text) || FORMS.some((form) => form.test(text)))
  );
}

/** In parentheses also `Name / Outlet` of an outlet we do not know, three words or more. */
function isCreditInParentheses(text: string): boolean {
  if (isCredit(text)) return true;
  const sides = text.split('/').map((side) => side.trim());
  const named = sides.every((side) => /^\p{Lu}[\p{L}\p{M}.’' -]*$/u.test(side));
  return sides.length === 2 && named && sides.join(' ').split(/\s+/).length >= 3;
}

const PARENTHESISED = /\(([^()]{2,140})\)[\s.]*$/u;
const AFTER_SENTENCE = /[.!?…]["”’)]*\s+([^.!?…()]{2,140})\.?$/u;

/**
 * A caption that ends in its credit, split: `… 2023. (Kim Won Jin / AFP)` gives the words before the
 * parentheses and the words inside them. Null if there is no credit at the end.
 */
export function splitCaption(text: string): CaptionAndCredit | null {
  const tail = text.slice(-2 * CREDIT_CHARACTERS);
  const inside = PARENTHESISED.exec(tail);
  if (inside !== null && isCreditInParentheses((inside[1] ?? '').trim())) {
    return cut(text, tail.length - inside.index, inside[1]);
  }
  const reuters = /\s(REUTERS\/[\p{L}\p{M}.’' -]{2,60})$/u.exec(tail);
  return reuters === null ? null : cut(text, tail.length - reuters.index, reuters[1]);
}

/** As `splitCaption`, for words that are known to be a caption: a bare credit after it counts too. */
function splitKnownCaption(text: string): CaptionAndCredit {
  const split = splitCaption(text);
  if (split !== null) return split;
  if (isCredit(text)) return { caption: '', credit: text };
  const tail = text.slice(-2 * CREDIT_CHARACTERS);
  const after = AFTER_SENTENCE.exec(tail);
  const credit = after?.[1]?.trim() ?? '';
  if (after === null || !isCredit(credit)) return { caption: text, credit: '' };
  const { caption } = cut(text, tail.length - tail.lastIndexOf(credit), credit);
  return { caption, credit };
}

/** A caption and its credit: where the page names that by its element, or else as the words tell. */
export function readCaption(inlines: Inlines): CaptionAndCredit {
  const isNamed = ({ marks }: Inlines[number]) => marks?.some(({ type }) => type === 'credit');
  const credit = inlinesText(inlines.filter(isNamed)).trim();
  if (credit === '') return splitKnownCaption(inlinesText(inlines));
  const caption = inlinesText(inlines.filter((node) => !isNamed(node))).trim();
  return { caption, credit: creditWords(credit) };
}

function cut(text: string, fromEnd: number, credit = ''): CaptionAndCredit {
  return { caption: text.slice(0, text.length - fromEnd).trim(), credit: credit.trim() };
}
