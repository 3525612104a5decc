import { splitCaption } from '../../paste/credit';
import { NOTHING_FOUND, type CaptionCheck } from './check';

const MOST_SENTENCES = 2;
const SHORTENED =
  /(?:^|[\s(])(?:[A-Z]|[A-Z][a-z]|Mrs|Rev|Gen|Col|Sen|Gov|Rep|Sgt|Capt|Maj|Lieut|Cmdr|Prof|Hon|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Ltd|Corp|Ave|Blvd|vs)$/;
const END =
  /([\p{L}\p{N}]{1,12})["”’»)\]]?[.!?…]["”’»)\]]{0,2}(?=\s{1,3}["“«‘]?[\p{Lu}\p{Lo}])|[。！？]|[؟۔।](?=\s)/gu;

export const manySentences: CaptionCheck = ({ caption }) => {
  const words = (splitCaption(caption)?.caption ?? caption).trim().replace(/[。！？؟۔।]$/u, '');
  const ends = [...words.matchAll(END)].filter(({ 1: last = '' }) => !SHORTENED.test(last));
  const count = ends.length + 1;
  if (count <= MOST_SENTENCES) return NOTHING_FOUND;
  return [
    {
      field: 'caption',
      severity: 'hint',
      message: `The caption has ${count} sentences. Two are enough: leave the rest to the story.`,
    },
  ];
};
