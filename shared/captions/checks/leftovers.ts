import { PHOTO_FIELDS } from '../../photos/photo-fields';
import type { CaptionCheck } from './check';
import { quoted } from './quoted';

/** Agencies' notes to editors, in capitals as they send them. */
const NOTES = [
  'RESTRICTED TO EDITORIAL USE',
  'EDITORIAL USE ONLY',
  'MANDATORY CREDIT',
  'NO MARKETING',
  'NO ADVERTISING',
  'NO COMMERCIAL',
  'NO SALES',
  'NO RESALES?',
  'NO ARCHIVES?',
  'DISTRIBUTED AS A SERVICE TO CLIENTS',
  'THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY',
  'ATTENTION EDITORS',
  "EDITORS?[’']?S? NOTE",
  'TO GO WITH',
  'FOR USE WITH',
  'ADVANCE FOR',
  'ALTERNATIVE CROP',
  'EMBARGOED',
  'HANDOUT',
  'CORRECTION:',
  'XMIT:',
];
/** What says nothing once it has arrived. */
const MARKS = ['TOPSHOTS?', 'BESTPIX', '\\*{3,}'];

const alternatives = (words: readonly string[]) =>
  `(?<![\\p{L}*])(?:${words.join('|')})(?![\\p{Ll}*])`;
const NOTE = new RegExp(alternatives(NOTES), 'u');
const MARK = new RegExp(`${alternatives(MARKS)}(?:\\s{0,3}[-–—:](?!\\S))?\\s{0,3}`, 'gu');

/** What agencies write for editors, left in words for readers. */
export const leftovers: CaptionCheck = (words) =>
  (['headline', 'caption', 'altText'] as const).flatMap((field) => {
    const text = words[field];
    const { label } = PHOTO_FIELDS[field];
    const note = NOTE.exec(text)?.[0];
    const mark = text.match(MARK)?.[0].trim();
    return [
      ...(note === undefined
        ? []
        : [
            left(
              field,
              `${quoted(note)} is a note to editors. Move it from ${label} to Instructions or Usage terms.`,
            ),
          ]),
      ...(mark === undefined
        ? []
        : [
            {
              ...left(field, `${quoted(mark)} is a mark of the agency. Take it out of ${label}.`),
              fix: { [field]: text.replace(MARK, '').trim() },
            },
          ]),
    ];
  });

function left(field: 'headline' | 'caption' | 'altText', message: string) {
  return { field, severity: 'warning' as const, message };
}
