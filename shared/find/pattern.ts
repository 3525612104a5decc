import { UserError } from '../errors';
import { comparedForm } from './comparable';
import type { FindQuestion } from './question';
import { asWholeWord } from './whole-words';

/** What is wrong with a pattern, by the words of the engine that refuses it. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/Unterminated group/, 'A “(” is not closed. Write “\\(” for the bracket itself.'],
  [/Unmatched '\)'/, 'There is a “)” without its “(”. Write “\\)” for the bracket itself.'],
  [/Unterminated character class/, 'A “[” is not closed. Write “\\[” for the bracket itself.'],
  [/Lone quantifier brackets/, 'Write “\\{”, “\\}” or “\\]” for the bracket itself.'],
  [/Nothing to repeat/, 'There is nothing before “*”, “+”, “?” or “{…}” that could be repeated.'],
  [/Incomplete quantifier/, 'A “{” is not closed. Write “\\{” for the bracket itself.'],
  [/numbers out of order/, 'In “{…}” the smaller number comes first.'],
  [
    /Range out of order|Invalid character class/,
    'In “[…]” a range goes from low to high, as “a-z”.',
  ],
  [/\\ at end of pattern/, 'After “\\” another character must follow.'],
  [
    /named reference|named capture referenced|Invalid decimal escape|Invalid class escape/,
    'There is no group of this number or name.',
  ],
  [/capture group name/, 'The name of a group is letters and digits, as “(?<name>…)”.'],
  [/Invalid group/, 'After “(?” comes “:”, “=”, “!”, “<=”, “<!” or “<name>”.'],
  [/property name/, 'There is no such class of characters.'],
  [/Unicode escape/, 'A character by its number is “\\u” and four digits, as “\\u2019”.'],
  [
    /Invalid escape/,
    'What follows “\\” means nothing here, or is the number of a group that is not there.',
  ],
];

/**
 * The expression that finds what is asked for in a `comparable` text.
 *
 * @throws UserError `bad-input` for a pattern that cannot be read, saying what is wrong with it.
 */
export function compilePattern(question: FindQuestion): RegExp {
  const { isPattern, wholeWord, matchCase, ignoreAccents } = question;
  const query = comparedForm(question.query, ignoreAccents);
  const source = isPattern ? readable(query) : escaped(query);
  const flags = `gmu${matchCase ? '' : 'i'}${isPattern ? 'd' : ''}`;
  return new RegExp(wholeWord ? asWholeWord(source) : source, flags);
}

function escaped(query: string): string {
  return query.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** By itself first: between other parts an unmatched bracket could mean something. */
function readable(source: string): string {
  try {
    return new RegExp(source, 'u').source;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message } = error;
    const known = FAULTS.find(([fault]) => fault.test(message));
    const detail = known?.[1] ?? `${message.split(': ').at(-1)}.`;
    throw new UserError('bad-input', `This pattern cannot be read. ${detail}`);
  }
}
