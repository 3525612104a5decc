import type { Node } from '@tiptap/pm/model';
import { FIELD_NAMES } from '../fields/field-names';
import { NO_TEXT } from '../no-text';
import { BLOCK_LABELS, PHOTO_LABELS } from '../document/block-labels';
import { WORD_FIELDS, type FieldWords, type WordsField } from './field-words';

type PhotoWords = keyof typeof PHOTO_LABELS;

/** Where one of a story's texts is. */
export type TextPlace =
  | { kind: 'field'; field: WordsField }
  | { kind: 'photo'; name: PhotoWords }
  /** Text of a block of the body, which begins at this position. */
  | { kind: 'block'; at: number }
  /** Text that the block at this position has as an attribute. */
  | { kind: 'attribute'; at: number; name: string };

/** One of a story's texts, by the name on its label. */
export interface StoryText {
  place: TextPlace;
  label: string;
  text: string;
}

const FIRST_AFTER_PHOTO = WORD_FIELDS.indexOf('dateline');
const FIRST_AFTER_BODY = WORD_FIELDS.indexOf('webHeadline');
const photoNames = ['caption', 'credit', 'altText'] as const;

/** All texts of a story that hold words, in the order of the page; those without any are left out. */
export function storyTexts(words: FieldWords, body: Node): StoryText[] {
  const fields = WORD_FIELDS.map((name): StoryText => ({
    place: { kind: 'field', field: name },
    label: FIELD_NAMES[name],
    text: words[name],
  }));
  return [
    ...fields.slice(0, FIRST_AFTER_PHOTO),
    ...photoNames.map((name) => ({
      place: { kind: 'photo', name } as const,
      label: PHOTO_LABELS[name],
      text: words.leadPhoto[name],
    })),
    ...fields.slice(FIRST_AFTER_PHOTO, FIRST_AFTER_BODY),
    ...bodyTexts(body),
    ...fields.slice(FIRST_AFTER_BODY),
  ].filter(({ text }) => text !== '');
}

/** The text that a field outside the body shows; null where it holds no words. */
export function placeOfField({
  name,
  isPhoto,
}: {
  name: string;
  isPhoto: boolean;
}): TextPlace | null {
  if (isPhoto) {
    const photoName = photoNames.find((key) => key === name);
    return photoName === undefined ? null : { kind: 'photo', name: photoName };
  }
  const field = WORD_FIELDS.find((key) => key === name);
  return field === undefined ? null : { kind: 'field', field };
}

/** Whether two texts are in the same place. */
export function isSamePlace(one: TextPlace, other: TextPlace): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function bodyTexts(body: Node): StoryText[] {
  const texts: StoryText[] = [];
  body.descendants((node, at) => {
    for (const [name, label] of Object.entries(BLOCK_LABELS[node.type.name] ?? {})) {
      const text: unknown = node.attrs[name];
      if (typeof text !== 'string') continue;
      texts.push({ place: { kind: 'attribute', at, name }, label, text });
    }
    if (!node.isTextblock) return true;
    texts.push({ place: { kind: 'block', at: at + 1 }, label: 'Body', text: blockText(node) });
    return false;
  });
  return texts;
}

/** As long as the block's content is, so that a place in one is a place in the other. */
function blockText(block: Node): string {
  let text = '';
  block.forEach((inline) => {
    if (inline.isText) text += inline.text ?? '';
    else text += inline.type.name === 'hardBreak' ? '\n' : NO_TEXT.repeat(inline.nodeSize);
  });
  return text;
}
