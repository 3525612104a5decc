import { UserError } from '../../shared/errors';
import { finder, type Found } from '../../shared/find/find';
import type { FindQuestion } from '../../shared/find/question';
import type { StoryText } from '../../shared/find/story-texts';
import { RequestError, type request } from '../ipc';

/** What was found in each text, or what is wrong with the question. */
export type FoundInTexts = { found: readonly (readonly Found[])[] } | { problem: string };

/**
 * Words are found here and now, in time that grows with the text alone. A pattern can take for ever on
 * few words: it is tried in the reader process, which is stopped where it takes too long.
 */
export function findInTexts(
  texts: readonly StoryText[],
  question: FindQuestion,
  ask: typeof request,
): FoundInTexts | Promise<FoundInTexts> {
  const words = texts.map(({ text }) => text);
  try {
    const find = finder(question);
    if (question.isPattern && question.query !== '') return findByPattern(words, question, ask);
    return { found: words.map(find) };
  } catch (error) {
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  }
}

async function findByPattern(
  texts: string[],
  question: FindQuestion,
  ask: typeof request,
): Promise<FoundInTexts> {
  try {
    return { found: await ask('find.inTexts', { question, texts }) };
  } catch (error) {
    if (error instanceof RequestError) return { problem: error.message };
    throw error;
  }
}
