import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { photoSchema } from '../../../shared/photo';
import { photoOf } from '../../../shared/photos/testing';
import { comparedToExifTool, CORPUS } from '../testing';
import type { ExifText } from './exif';
import { photoMetadata } from './photo-metadata';
import { readXmp, xmpName } from './xmp';

const NO_EXIF: ExifText = { description: '', artist: '', copyright: '', taken: '', zone: '' };

interface Said {
  xmp?: Record<string, string[]>;
  iim?: Record<number, string[]>;
  exif?: Partial<ExifText>;
}

function read({ xmp = {}, iim = {}, exif = {} }: Said) {
  const properties = Object.entries(xmp).map(([name, values]) => [xmpName(name), values] as const);
  const datasets = Object.entries(iim).map(([number, values]) => [Number(number), values] as const);
  return photoMetadata(new Map(properties), new Map(datasets), { ...NO_EXIF, ...exif });
}

describe('what a picture says of itself', () => {
  it('is believed of XMP first, then of IIM, then of EXIF', () => {
    expect(read({ xmp: { 'dc:description': ['X'] }, iim: { 120: ['I'] } }).caption).toBe('X');
    expect(read({ iim: { 120: ['I'] }, exif: { description: 'E' } }).caption).toBe('I');
    expect(read({ exif: { description: 'E' } }).caption).toBe('E');
  });

  it('is shown where it is said in more than one way', () => {
    const { conflicts } = read({
      xmp: { 'photoshop:City': ['Tarnsea'], 'dc:subject': ['ferry', 'quay'] },
      iim: { 90: ['Hallowick'], 25: ['ferry'] },
    });
    expect(conflicts).toEqual([
      {
        field: 'city',
        readings: [
          { from: 'xmp', value: 'Tarnsea' },
          { from: 'iim', value: 'Hallowick' },
        ],
      },
      {
        field: 'keywords',
        readings: [
          { from: 'xmp', value: 'ferry, quay' },
          { from: 'iim', value: 'ferry' },
        ],
      },
    ]);
  });

  const credit = 'A photographer with a long name / AFP';
  it.each<[string, Said]>([
    [
      'cut at the room that IIM has',
      { xmp: { 'photoshop:Credit': [credit] }, iim: { 110: [credit.slice(0, 32)] } },
    ],
    ['in another order', { xmp: { 'dc:subject': ['a', 'b'] }, iim: { 25: ['b', 'a'] } }],
    [
      'to the day only',
      { xmp: { 'photoshop:DateCreated': ['2026-11-20'] }, exif: { taken: '2026:11:20 07:12:00' } },
    ],
    ['with other spaces', { xmp: { 'dc:description': ['One\n two'] }, iim: { 120: ['One two'] } }],
    [
      'with and without parentheses',
      { xmp: { 'photoshop:Credit': ['(Kim / AFP)'] }, iim: { 110: ['Kim / AFP'] } },
    ],
  ])('is no conflict where the same is said %s', (_, said) => {
    expect(read(said).conflicts).toEqual([]);
  });

  it('is a conflict where IIM had room for the rest', () => {
    const said = { xmp: { 'photoshop:City': ['Newport News'] }, iim: { 90: ['Newport'] } };
    expect(read(said).conflicts).toHaveLength(1);
  });

  it('is cut where it is longer than is taken, and how long it is is told', () => {
    const long = `${'é'.repeat(19_999)}😀 ${'x'.repeat(5_309)}`;
    const { caption, cut } = read({ xmp: { 'dc:description': [long] }, iim: { 120: ['é'] } });
    expect(caption).toBe('é'.repeat(19_999));
    expect(cut).toEqual([{ field: 'caption', held: 25_310, taken: 19_999, unit: 'characters' }]);
    const keywords = Array.from({ length: 620 }, (_, at) => `keyword ${at}`);
    expect(read({ xmp: { 'dc:subject': keywords } }).cut).toEqual([
      { field: 'keywords', held: 620, taken: 500, unit: 'entries' },
    ]);
    expect(read({ iim: { 25: ['quay', 'x'.repeat(30_000)] } }).cut).toEqual([
      { field: 'keywords', held: 30_000, taken: 20_000, unit: 'characters' },
    ]);
    expect(read({ xmp: { 'dc:description': ['Boats'] }, iim: { 120: [long] } }).cut).toEqual([]);
  });

  it('can be stored however much of it is said in more than one way', () => {
    const keywords = Array.from({ length: 500 }, (_, at) => `${at} ${'x'.repeat(400)}`);
    const said = read({ xmp: { 'dc:subject': keywords }, iim: { 25: ['other'] } });
    expect(said.conflicts).toHaveLength(1);
    expect(() => photoSchema.parse(photoOf(said))).not.toThrow();
  });

  it.each([
    [['3'], { rating: 3, pick: '' }],
    [['-1'], { rating: 0, pick: 'rejected' }],
    [['99'], { rating: 5, pick: '' }],
    [['four'], { rating: 0, pick: '' }],
  ])('has stars: %s', (stars, expected) => {
    expect(read({ xmp: { 'xmp:Rating': stars } })).toMatchObject(expected);
  });
});

const folder = join(CORPUS, 'xmp-sidecar');
const hasCorpus = existsSync(folder);
if (!hasCorpus) process.stdout.write(`skipped: no sidecars in ${folder}\n`);

describe.runIf(hasCorpus)('sidecars of others', () => {
  it('are read as ExifTool reads them', async () => {
    const different: string[] = [];
    let fields = 0;
    const names = await readdir(folder);
    for (const name of names) {
      const words = photoMetadata(readXmp(await readFile(join(folder, name))), new Map(), NO_EXIF);
      const compared = await comparedToExifTool('xmp', name, words);
      fields += compared.fields;
      different.push(...compared.different);
    }
    process.stdout.write(`sidecars: ${names.length} read, ${fields} fields compared\n`);
    expect(different).toEqual([NODE_ID]);
  });
});

/** A list that is named by `rdf:nodeID`, which XMP does not know (ISO 16684-1, C.2). */
const NODE_ID = 'exiftool__XMP2.xmp keywords:  ≠ ExifTool, XMP, nodeID, test';
