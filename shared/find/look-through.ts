import { Transform } from '@tiptap/pm/transform';
import { checkedBody } from '../document/check';
import type { Story } from '../story';
import { changeBody, changedFields, type TextChange } from './change-texts';
import { fieldsOf, fieldWords, type House } from './field-words';
import { finder, type Found } from './find';
import type { FoundMatch } from './newsroom';
import type { FindQuestion } from './question';
import { replacementFor } from './replacement';
import { storyTexts, type StoryText } from './story-texts';

/** Characters around a match, for a person to know the place by. */
const AROUND = 48;

type Find = (text: string) => Found[];

/** What was found in a story, in order. @throws RangeError for a block that is not known. */
export function matchesIn(story: Story, find: Find, house: House): FoundMatch[] {
  return placesIn(storyTexts(fieldWords(story, house), checkedBody(story.body)), find).map(
    ({ text: { text, label }, found: { start, end } }) => ({
      label,
      before: wordsBefore(text, start),
      text: text.slice(start, end),
      after: text.slice(end, end + AROUND),
    }),
  );
}

/** From the beginning of a word on. */
function wordsBefore(text: string, at: number): string {
  if (at <= AROUND) return text.slice(0, at);
  const before = text.slice(at - AROUND, at);
  return `… ${before.slice(before.search(/\s/) + 1)}`;
}

/** The changes that put the replacement in place of the chosen matches, by their numbers. */
export function chosenChanges(
  texts: readonly StoryText[],
  question: FindQuestion,
  template: string,
  chosen: readonly number[],
): TextChange[] {
  const wanted = new Set(chosen);
  return placesIn(texts, finder(question))
    .filter((_, number) => wanted.has(number))
    .map(({ text: { place }, found }) => ({
      place,
      start: found.start,
      end: found.end,
      text: replacementFor(template, found, question.isPattern),
    }));
}

/** The story with the chosen matches replaced. @throws RangeError for a block that is not known. */
export function replacedIn(
  story: Story,
  question: FindQuestion,
  template: string,
  chosen: readonly number[],
  house: House,
): Story {
  const body = checkedBody(story.body);
  const words = fieldWords(story, house);
  const changes = chosenChanges(storyTexts(words, body), question, template, chosen);
  const transform = new Transform(body);
  changeBody(transform, changes);
  const fields = fieldsOf(changedFields(words, changes), story, house);
  return { ...story, ...fields, body: transform.doc.toJSON() };
}

function placesIn(texts: readonly StoryText[], find: Find) {
  return texts.flatMap((text) => find(text.text).map((found) => ({ text, found })));
}
