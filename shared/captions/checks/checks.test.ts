import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOTHING_SETTLED } from '../../photo';
import { changedPhoto } from '../../photos/changed-photo';
import { NO_PHOTO_WORDS } from '../../photos/testing';
import type { CheckedPhoto } from './check';
import { checkContext, checkPhoto, type CheckName } from './index';

const TODAY = '2026-11-20';

/** Words in which nothing is to be found. */
const GOOD: CheckedPhoto = {
  ...NO_PHOTO_WORDS,
  ...NOTHING_SETTLED,
  headline: 'Water in Mill Street',
  caption:
    'Water fills Mill Street in Hallowick on the evening of Tuesday, 17 November 2026, after the River Wend overtops its wall.',
  altText: 'A street under water between dark houses',
  creators: ['Jonah Pell'],
  credit: 'Jonah Pell / Packet',
  source: 'The Tarnsea Packet',
  dateCreated: '2026-11-17T17:12:00+00:00',
  city: 'Hallowick',
};

function find(
  check: CheckName,
  words: Partial<CheckedPhoto>,
  others: Partial<CheckedPhoto>[] = [],
) {
  const photo = { ...GOOD, ...words };
  const context = checkContext([photo, ...others.map((other) => ({ ...GOOD, ...other }))], TODAY);
  return checkPhoto(photo, context).filter((finding) => finding.check === check);
}

type Rows = readonly (readonly [Partial<CheckedPhoto>, string | null])[];

/** A table of words, each with a part of the message, or with null where nothing is to be found. */
function table(check: CheckName, rows: Rows) {
  const all = rows.map(([words, message]) => {
    const wanted: unknown = message === null ? '' : expect.stringContaining(message);
    return [JSON.stringify(words), message, words, wanted] as const;
  });
  it.each(all)(`${check}: of %s it says %s`, (_, _message, words, wanted) => {
    const said = find(check, words).map((finding) => finding.message);
    expect(said.join('\n')).toEqual(wanted);
  });
}

table('termsOfUse', [
  [{}, null],
  [{ doNotUse: true }, 'Not to be used. No story leaves with this photo'],
  [{ expiry: { at: '2026-11-19T09:00:00Z', zone: 'UTC' } }, 'Expired on 19 Nov 2026, 09:00 UTC.'],
  [{ expiry: { at: '2026-11-21T09:00:00Z', zone: 'UTC' } }, null],
  [{ embargo: { at: '2026-11-21T09:00:00Z', zone: 'UTC' } }, 'Under embargo until 21 Nov 2026'],
]);

it.each([
  ['doNotUse', { doNotUse: true }],
  ['expiry', { expiry: { at: '2026-11-19T09:00:00Z', zone: 'UTC' } }],
  ['embargo', { embargo: { at: '2026-11-21T09:00:00Z', zone: 'UTC' } }],
])('says what keeps a photo in at the right it is about, %s', (field, rights) => {
  expect(find('termsOfUse', rights)).toMatchObject([{ field }]);
});

it('finds nothing in good words', () => {
  expect(checkPhoto(GOOD, checkContext([GOOD], TODAY))).toEqual([]);
});

it('lists the worst first', () => {
  const found = checkPhoto(
    { ...GOOD, caption: '{city}', people: ['Ada Marsh'] },
    checkContext([], TODAY),
  );
  expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning', 'hint']);
});

table('missingCaption', [
  [{ caption: '' }, 'The caption is missing'],
  [{ caption: ' \n ' }, 'The caption is missing'],
  [{ caption: '😀' }, null],
]);

table('shortCaption', [
  [{ caption: 'Water in Hallowick' }, '18 characters'],
  [{ caption: '👩‍👩‍👧‍👦'.repeat(10) }, '10 characters'],
  [{ caption: 'x'.repeat(30) }, null],
  [{ caption: '' }, null],
]);

table('missingPlace', [
  [{ city: ' ' }, 'No place is given'],
  [{ city: '', country: 'Norway' }, null],
  [{ city: '', sublocation: 'Mill Street' }, null],
]);

table('captionDate', [
  [{ caption: 'The mayor of Tarnsea speaks to the crowd.' }, 'says no date'],
  [{ caption: 'Wasser in der Straße' }, 'says no date'],
  [{ caption: 'Wasser in der Straße am 17. November 2026' }, null],
  [{ caption: 'تغمر المياه الشارع في ١٧ نوفمبر' }, null],
  [{ caption: 'تغمر المياه الشارع' }, 'says no date'],
  [{ caption: 'Water at the gate of the mill, 17-19 November 2026' }, null],
  [{ caption: 'Water at the gate of the mill on 2026-11-17' }, null],
  [
    { caption: 'Water on Wednesday, 18 November 2026' },
    'says 18 November 2026, Date taken says 17 November 2026',
  ],
  [{ caption: 'Water on November 18' }, 'says 18 November, Date taken'],
  [{ caption: 'Water on Nov. 17, ahead of the vote on 3 December' }, null],
  [{ caption: 'Water on 17 November 2026', dateCreated: '' }, 'No date is given'],
  [{ caption: 'Water on 17 November 2026', dateCreated: '2026-11' }, null],
  [
    { caption: 'Water on 17 December 2026', dateCreated: '2026-11' },
    'Date taken says November 2026',
  ],
  [{ caption: 'Water on 31 November 2026' }, 'There is no 31 November'],
  [{ caption: 'Water on 1 March', dateCreated: '2026-02-31' }, 'There is no 31 February 2026'],
  [
    { caption: 'Water on 1 March', dateCreated: '2026-13' },
    'There is no month 13. Correct the date.',
  ],
  [
    { caption: 'Water on 1 March', dateCreated: '2026-00-05' },
    'There is no month 0. Correct the date.',
  ],
  [
    { caption: 'Water on 1 March', dateCreated: '2026-03-00' },
    'There is no day 0. Correct the date.',
  ],
  [{ caption: 'Water on 29 February', dateCreated: '2024-02-29T10:00:00Z' }, null],
  [{ caption: '<b>Water</b> on 18 November <script>' }, 'says 18 November'],
]);

table('wrongWeekday', [
  [
    { caption: 'Water on Monday, 17 November 2026.' },
    '17 November 2026 is a Tuesday, not a Monday',
  ],
  [{ caption: 'Water on Monday, 17 November.' }, 'is a Tuesday'],
  [{ caption: 'Water on Tues., Nov. 17, 2026.' }, null],
  [{ caption: 'Water on Tuesday, 17 November.', dateCreated: '' }, null],
  [{ caption: 'Water on Monday, 17 November.', dateCreated: '' }, null],
  [{ caption: '🌊 مياه Monday, 17 November 2026' }, 'is a Tuesday'],
]);

table('missingWeekday', [
  [{ caption: 'Water at the mill on 17 November 2026.' }, 'write the weekday too, Tuesday'],
  [{ caption: 'Water at the mill on Tuesday evening, 17 November 2026.' }, null],
  [{ caption: 'Water at the mill on Tue, 17 November 2026.' }, null],
  [{ caption: 'Water at the mill on 6 November 2026.' }, null],
  [{ caption: 'Water at the mill on 7 November 2026.' }, 'Saturday'],
  [{ caption: 'Water at the mill on 21 November 2026.' }, null],
  [{ caption: 'Wasser am 17 November 2026.' }, null],
]);

table('missingCredit', [
  [{ credit: '' }, 'The credit is missing. Write'],
  [{ credit: '', caption: 'Water. (Kim Won Jin / AFP)' }, 'ends in “Kim Won Jin / AFP”'],
  [{ credit: 'AFP' }, null],
]);

table('creditForm', [
  [{ credit: '(Kim Won Jin / AFP)' }, null],
  [{ credit: 'AP Photo/Ada Marsh' }, null],
  [{ credit: 'REUTERS/Ada Marsh' }, null],
  [{ credit: 'Kim Won Jin/AFP' }, 'Write it as “Kim Won Jin / AFP”'],
  [{ credit: 'Ada Marsh via Getty Images' }, 'Write it as “Ada Marsh / Getty Images”'],
  [{ credit: 'AFP' }, 'not in a form'],
  [{ credit: 'whoever took it' }, 'not in a form'],
  [{ credit: '' }, null],
]);

table('repeatedCredit', [
  [{ caption: 'Water. (Jonah Pell / Packet)' }, 'stands in the caption too'],
  [{ caption: 'Water. Jonah Pell / Packet' }, 'stands in the caption too'],
  [
    { caption: 'Water. (AP Photo/Ada Marsh)', credit: 'Ada Marsh / AP' },
    'stands in the caption too',
  ],
  [{ caption: 'Jonah Pell of the Packet looks on.' }, null],
  [{ caption: 'Water. (Jonah Pell)' }, null],
  [{ caption: 'مياه (كيم / يونهاب)', credit: 'كيم / يونهاب' }, 'stands in the caption too'],
]);

table('unexpanded', [
  [{ caption: 'Water in {city} today' }, '“{city}” in Caption'],
  [{ caption: 'Water, =CC= says' }, '“=CC=” in Caption'],
  [{ caption: '{city} =tt9= {city}' }, '“{city}” and “=tt9=” in Caption are codes'],
  [{ caption: 'Goal by =tr7#2=.' }, '“=tr7#2=” in Caption'],
  [{ keywords: ['flood', '{iptcdate:yyyy}'] }, '“{iptcdate:yyyy}” in Keywords'],
  [{ caption: 'a=b=c, {}, { x }, == and https://example.org/?a=b=c' }, null],
]);

table('leftovers', [
  [{ caption: 'Water. EDITORIAL USE ONLY' }, '“EDITORIAL USE ONLY” is a note to editors'],
  [{ caption: 'XMIT: 12.30 Water' }, '“XMIT:”'],
  [{ headline: 'TO GO WITH AFP STORY' }, 'from Headline'],
  [{ caption: '*** Water' }, '“***” is a mark'],
  [{ caption: 'TOPSHOT - Water' }, '“TOPSHOT -” is a mark'],
  [{ caption: 'A handout for editorial use only; 5 * 5 ** 2' }, null],
]);

table('byteLimits', [
  [{ credit: 'x'.repeat(33) }, 'Credit is 1 byte over the 32 bytes'],
  [{ credit: 'é'.repeat(17) }, 'Credit is 2 bytes over'],
  [{ keywords: ['ok', 'k'.repeat(70)] }, '“kkkkkkkkkkkkkkkkkkkkkkkk…” in Keywords is 6 bytes over'],
  [{ caption: '水'.repeat(1_000) }, 'Caption is 1,000 bytes over the 2,000 bytes'],
  [{ credit: 'x'.repeat(32), altText: 'x'.repeat(9_000) }, null],
]);

table('altText', [
  [{ altText: ' ' }, 'alt text is missing'],
  [{ altText: GOOD.caption }, 'the caption once more'],
  [{}, null],
]);

const AI = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
table('unlabelledAi', [
  [{ digitalSourceType: `${AI}trainedAlgorithmicMedia` }, 'AI made this picture'],
  [{ digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' }, 'AI made this picture'],
  [{ digitalSourceType: 'trainedAlgorithmicMedia', credit: 'AI-generated / Packet' }, null],
  [{ digitalSourceType: 'trainedAlgorithmicMedia', caption: 'Mit KI erzeugt' }, null],
  [{ digitalSourceType: 'trainedAlgorithmicMedia', caption: 'It is said in Spain' }, 'AI made'],
  [{ digitalSourceType: `${AI}digitalCapture` }, null],
  [{ digitalSourceType: `${AI}algorithmicMedia` }, null],
]);

table('manySentences', [
  [{ caption: 'Water rises. People leave. Help comes.' }, '3 sentences'],
  [{ caption: 'U.S. Sen. J. Marsh of St. Bees speaks on Nov. 17, 2026. Dr. Pell looks on.' }, null],
  [{ caption: 'Water rises. People leave. (Kim Won Jin / AFP)' }, null],
  [{ caption: '水が上がる。人が去る。助けが来る。' }, '3 sentences'],
]);

table('unnamedPeople', [
  [{ people: ['Ada Marsh'] }, 'People has Ada Marsh, whom'],
  [{ people: ['Ada Marsh', 'Jo Pell', 'Wend Hallowick'] }, 'Ada Marsh and 1 more'],
  [{ people: ['Élise Brandvold'], caption: 'BRANDVOLD conducts' }, null],
]);

it('says when several of the selected photos have one caption', () => {
  expect(find('sameCaption', {}, [{}, { caption: 'Another' }])).toMatchObject([
    { severity: 'hint', message: expect.stringContaining('2 of the selected photos') as string },
  ]);
  expect(find('sameCaption', {})).toEqual([]);
  expect(find('sameCaption', { caption: '' }, [{ caption: '' }])).toEqual([]);
});

it.each([
  [
    'wrongWeekday',
    { caption: 'On Monday, 17 November 2026.' },
    { caption: 'On Tuesday, 17 November 2026.' },
  ],
  ['wrongWeekday', { caption: 'On MON., NOV. 17' }, { caption: 'On TUE., NOV. 17' }],
  [
    'missingWeekday',
    { caption: 'At the mill of X, Nov. 17.' },
    { caption: 'At the mill of X, Tuesday, Nov. 17.' },
  ],
  [
    'repeatedCredit',
    { caption: 'Water rises (Jonah Pell / Packet).' },
    { caption: 'Water rises.' },
  ],
  ['repeatedCredit', { caption: 'Water rises. (Jonah Pell/Packet) ' }, { caption: 'Water rises.' }],
  [
    'repeatedCredit',
    { caption: 'Water rises. (Jonah Pell / Packet).' },
    { caption: 'Water rises.' },
  ],
  [
    'missingCredit',
    { credit: '', caption: 'Water. (Kim / AFP)' },
    { credit: 'Kim / AFP', caption: 'Water.' },
  ],
  ['creditForm', { credit: 'AFP / Kim' }, { credit: 'Kim / AFP' }],
  ['leftovers', { caption: 'TOPSHOT - Water *** rises' }, { caption: 'Water rises' }],
] as const)('%s has %j put right as %j', (check, words, fix) => {
  expect(find(check, words)[0]?.fix).toEqual(fix);
});

it('offers no other weekday where the picture says another day', () => {
  const [found] = find('wrongWeekday', {
    caption: 'On Monday, 17 November 2026.',
    dateCreated: '2026-11-16',
  });
  expect(found?.message).toContain('Correct the weekday or the date');
  expect(found).not.toHaveProperty('fix');
});

it('checks the forms of credit lines that the house has', () => {
  const context = checkContext([], TODAY, ['AP Photo/name']);
  const found = checkPhoto({ ...GOOD, credit: 'Ada Marsh / AP' }, context);
  expect(found).toMatchObject([{ fix: { credit: 'AP Photo/Ada Marsh' } }]);
});

const odd = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'Monday, 17 November 2026',
    '(Jonah Pell / Packet)',
    '***',
    '=CC=',
    '{city}',
    'TOPSHOT',
  ),
);

it('throws at nothing, and what a fix puts right is not found again', () => {
  const law = () =>
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 6 }), odd, (captions, credit) => {
        const photo = { ...GOOD, caption: captions.join(' '), credit };
        for (const { check, fix } of checkPhoto(photo, checkContext([photo], TODAY))) {
          if (fix === undefined) continue;
          const { length } = find(check, photo);
          expect(find(check, changedPhoto(photo, fix)).length).toBeLessThan(length);
        }
      }),
      { numRuns: 2_000 },
    );
  expect(law).not.toThrow();
});

it.each([
  ' ',
  '.',
  'a',
  '(',
  '=',
  '{a',
  '* ',
  '***',
  'A. B',
  'May 1 ',
  '水。',
  '👩‍👧 ',
  'ا ',
  'x / ',
  '(a/b)',
  'Pell (Jonah Pell) ',
  '\n',
  '<b>',
])('takes time that grows with the length of %j alone', (words) => {
  const fill = (length: number) => words.repeat(Math.ceil(length / words.length));
  const timeOf = (caption: string) => {
    const photo = { ...GOOD, caption, altText: caption };
    const start = performance.now();
    checkPhoto(photo, checkContext([photo], TODAY));
    return performance.now() - start;
  };
  timeOf(fill(10_000));
  // Far above what it takes, far below what the square of the length would take.
  expect(timeOf(fill(100_000))).toBeLessThan(1_000);
});

it.each(['=ab1= {city} {dow} =zz9= ', '* ', 'TO GO WITH ', 'May 1 ', 'Pell (Jonah Pell) ', 'A. B'])(
  'says what it finds in a caption full of %j at a glance',
  (words) => {
    const long = words.repeat(1_500);
    const codes = Array.from({ length: 400 }, (_, number) => `=c${number}=`).join(' ');
    const people = [long];
    for (const caption of [long, `${long} ${codes}`]) {
      const photo = { ...GOOD, caption, altText: caption, headline: caption, people, credit: long };
      const found = checkPhoto(photo, checkContext([photo], TODAY));
      const longest = Math.max(...found.map(({ message }) => message.length));
      expect(longest).toBeLessThan(300);
    }
  },
);
