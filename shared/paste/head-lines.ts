/** A word of a name or an outlet, or what joins them, e.g. in `Jane Doe and Jo van der Roe, AP`. */
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|and|de|da|di|du|del|der|den|van|von|bin|al|el|la|le|of|for|the|in|&)$/u;
const BYLINE_CHARACTERS = 120;

/** True for a whole line such as `By Jane Doe and John Roe, Reuters`: names only, no sentence. */
export function isByline(text: string): boolean {
  const names = /^by:?\s+(\p{Lu}.*)$/iu.exec(text)?.[1];
  if (names === undefined || text.length > BYLINE_CHARACTERS || !/^\p{Lu}/u.test(names))
    return false;
  const words = names.split(/[\s,|/]+/).filter((word) => word !== '');
  const endsAsSentence = /\p{Ll}{2}[.!?:;]$/u.test(names);
  return words.length >= 2 && !endsAsSentence && words.every((word) => NAME_WORD.test(word));
}

const DATE_LABEL =
  /^(?:first |last )?(?:published|updated|posted|modified|created)(?: on| at)?\b:?/i;
const DATE_WORDS = new Set(
  (
    'jan january feb february mar march apr april may jun june jul july aug august sep sept ' +
    'september oct october nov november dec december mon monday tue tues tuesday wed wednesday ' +
    'thu thurs thursday fri friday sat saturday sun sunday am pm a m p at on of utc gmt est edt et ' +
    'pst pdt pt cst cdt ct cet cest eet eest bst ist jst kst ago second seconds minute minutes min ' +
    'mins hour hours hr hrs day days week weeks today yesterday first last published updated ' +
    'posted modified created'
  ).split(' '),
);
const CLEARLY_A_DATE =
  /\b(?:ago|yesterday|today)$|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d|\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** True for a whole line that only says when a page was published or updated. */
export function isPublicationDate(text: string): boolean {
  if (text.length > 120 || !/\d|today|yesterday/i.test(text)) return false;
  if (!DATE_LABEL.test(text) && !CLEARLY_A_DATE.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every(
    (word) => DATE_WORDS.has(word) || /^\d{1,4}(?:st|nd|rd|th|am|pm|t|z)?$/.test(word),
  );
}

const HEADLINE_CHARACTERS = 160;
/** The ends of sentences and of phrases that lead on; `U.S.` ends a headline all the same. */
const SENTENCE_END = /[.…:;,。।۔։]["”’»)]*$/u;
const ABBREVIATION_END = /(?:\p{L}\.){2,}$/u;

/** True for a line that can be a headline: short, with words, and not ended as a sentence is. */
export function isHeadlineLike(text: string): boolean {
  if (text.length > HEADLINE_CHARACTERS || !/\p{L}/u.test(text)) return false;
  if (isByline(text) || isPublicationDate(text)) return false;
  return !SENTENCE_END.test(text) || ABBREVIATION_END.test(text);
}

const KICKER_CHARACTERS = 40;

/** True for a label that can stand above a headline: at most three words. */
export function isKickerLike(text: string): boolean {
  return text.length <= KICKER_CHARACTERS && text.split(/\s+/).length <= 3 && isHeadlineLike(text);
}

const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M}.’'-]+(?:[ /]\p{Lu}[\p{Lu}\p{M}.’'-]*)*(?:, [\p{L}.][\p{L}\p{M}. \d]{0,40}){0,3} \((?:AP|AFP|Reuters|REUTERS|dpa|DPA|EFE|UPI|ANSA|TASS|Xinhua|Yonhap|Kyodo|PA|CP|JTA|RNS|BNS|AA|IRNA|KUNA|PTI|ANI|CNN|Bloomberg|Ukrinform|Interfax)\))\s*(?:—|–|--|-)\s*(?=\S)/u;

/**
 * An agency's dateline at the start of a first paragraph, `KYIV, Ukraine (AP) — `, with the offset
 * at which the sentence starts. Null unless place in capitals, agency and dash are all there.
 */
export function findDateline(text: string): { dateline: string; end: number } | null {
  const match = DATELINE.exec(text.slice(0, 300));
  return match === null ? null : { dateline: match[1] ?? '', end: match[0].length };
}
