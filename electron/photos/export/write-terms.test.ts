import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { exiftoolPath } from 'exiftool-vendored';
import { describe, expect, it, vi } from 'vitest';
import type { Photo } from '../../../shared/photo';
import { inspectPicture } from '../inspect-picture';
import { oneReading, writingOut } from './testing';

/** Clocks that are not UTC's: a day without an hour is another moment there. */
vi.hoisted(() => {
  process.env.TZ = 'Europe/Berlin';
});

const run = promisify(execFile);
const PUR = 'http://prismstandard.org/namespaces/prismusagerights/2.1/';
const OLDER = ['2.0', '2.1', '3.0'].map(
  (version) => `http://prismstandard.org/namespaces/basic/${version}/`,
);
const NO_TERMS = { embargo: null, expiry: null } satisfies Partial<Photo>;
const LATER = { embargo: { at: '2026-11-24T05:00:00.000Z', zone: 'America/New_York' } };
const LATER_IN_FILE = '2026-11-24T00:00:00-05:00';

const { leave, picture } = writingOut();

/** A picture with these properties, of a namespace each. */
function pictureWith(
  properties: readonly [namespace: string, content: string][],
  type: 'jpeg' | 'png' | 'tiff' = 'jpeg',
): Promise<string> {
  const described = properties.map(
    ([namespace, content], at) =>
      `<rdf:Description rdf:about="" xmlns:n${at}="${namespace}">${content.replaceAll(/(<\/?)p:/g, `$1n${at}:`)}</rdf:Description>`,
  );
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${described.join('')}</rdf:RDF></x:xmpmeta>`;
  return picture(type, xmp);
}

/** Writes with ExifTool itself. */
async function plant(path: string, ...args: readonly string[]): Promise<string> {
  await run(await exiftoolPath(), ['-config', '', '-q', '-overwrite_original', ...args, path]);
  return path;
}

const xmpOf = async (path: string) =>
  (await run(await exiftoolPath(), ['-config', '', '-b', '-XMP', path])).stdout;

const embargoOf = async (path: string) =>
  (await inspectPicture(await readFile(path), 'a.jpg')).embargo?.at;

describe('an embargo and an expiry that were taken away', () => {
  it('are in no place any more of the picture that leaves', async () => {
    const original = await plant(
      await pictureWith([
        [OLDER[0] ?? '', '<p:embargoDate>2026-11-20</p:embargoDate><p:section>World</p:section>'],
        [PUR, '<p:expirationDate><rdf:Bag><rdf:li>2027</rdf:li></rdf:Bag></p:expirationDate>'],
      ]),
      '-IPTC:ReleaseDate=2026:11:20',
      '-IPTC:ReleaseTime=09:00:00+01:00',
      '-IPTC:ExpirationDate=2027:01:01',
      '-IPTC:City=Tarnsea',
    );
    expect(await embargoOf(original)).toBeDefined();
    const { path, missing } = await leave(original, NO_TERMS);
    expect(missing).toEqual([]);
    expect(await xmpOf(path)).not.toMatch(/embargo|expiration/i);
    const tags = await oneReading(path);
    expect(Object.keys(tags).filter((tag) => /Release|Expir|Embargo/.test(tag))).toEqual([]);
    expect(tags).toMatchObject({ 'XMP-prism:Section': 'World', 'IPTC:City': 'Tarnsea' });
  });

  it.each([...OLDER, PUR])('are gone of PRISM, in %s', async (namespace) => {
    const original = await pictureWith([
      [
        namespace,
        '<p:embargoDate>2026-11-20T09:00:00Z</p:embargoDate><p:expirationDate>2026-12-31</p:expirationDate>',
      ],
    ]);
    const { path, missing } = await leave(original, { expiry: null });
    expect(missing).toEqual([]);
    expect(await xmpOf(path)).not.toContain('expirationDate');
    expect(await xmpOf(path)).toContain('embargoDate>2026-11-20T09:00:00Z<');
  });

  it('are gone where PRISM says them three times', async () => {
    const original = await pictureWith(
      OLDER.map((namespace, day) => [namespace, `<p:embargoDate>2026-11-2${day}</p:embargoDate>`]),
    );
    const { path, missing } = await leave(original, NO_TERMS);
    expect(missing).toEqual([]);
    expect(await xmpOf(path)).not.toContain('embargoDate');
  });

  it.each(['png', 'tiff'] as const)('are gone of a %s', async (type) => {
    const original = await pictureWith(
      [[OLDER[1] ?? '', '<p:embargoDate>2026-11-20</p:embargoDate>']],
      type,
    );
    if (type === 'tiff') await plant(original, '-IPTC:ReleaseDate=2026:11:20');
    const { path, missing } = await leave(original, NO_TERMS);
    expect(missing).toEqual([]);
    expect(await xmpOf(path)).not.toContain('embargoDate');
    expect(await oneReading(path)).not.toHaveProperty(['IPTC:ReleaseDate']);
  });

  it('are not in the sidecar of a picture that leaves as it came', async () => {
    const original = await pictureWith([
      [OLDER[2] ?? '', '<p:embargoDate>2026-11-20</p:embargoDate>'],
    ]);
    const { sidecar } = await leave(original, NO_TERMS, 'sidecar');
    expect(await readFile(sidecar, 'utf8')).not.toContain('embargoDate');
  });
});

describe('an embargo that nobody touched', () => {
  it.each<[string, string[]]>([
    ['a day without an hour', ['-XMP-pur:EmbargoDate=2026-11-20', '-IPTC:ReleaseDate=2026:11:20']],
    [
      'a time without a zone',
      [
        '-XMP-pur:EmbargoDate=2026-11-20T09:00',
        '-IPTC:ReleaseDate=2026:11:20',
        '-IPTC:ReleaseTime=09:00:00',
      ],
    ],
    [
      'a time with seconds',
      [
        '-XMP-pur:EmbargoDate=2026-11-20T09:00:30Z',
        '-IPTC:ReleaseDate=2026:11:20',
        '-IPTC:ReleaseTime=09:00:30+00:00',
      ],
    ],
    [
      'several dates, of which the first is believed',
      [
        '-XMP-pur:EmbargoDate=2026-11-20',
        '-XMP-pur:EmbargoDate=2026-11-24',
        '-IPTC:ReleaseDate=2026:11:20',
      ],
    ],
    ['a month, which is no moment', ['-XMP-pur:EmbargoDate=2026-11']],
  ])('is to the byte as it came: %s', async (_, args) => {
    const original = await plant(await pictureWith([]), ...args);
    const { path, missing } = await leave(original, {});
    expect(missing).toEqual([]);
    expect((await readFile(path)).equals(await readFile(original))).toBe(true);
  });

  it('keeps PRISM’s older property, and is said in IIM too', async () => {
    const original = await pictureWith([
      [OLDER[0] ?? '', '<p:embargoDate>2026-11-20T09:00Z</p:embargoDate>'],
    ]);
    const { path, missing } = await leave(original, {});
    expect(missing).toEqual([]);
    expect(await xmpOf(path)).toContain('embargoDate>2026-11-20T09:00Z<');
    expect(await xmpOf(path)).not.toContain(PUR);
    expect(await oneReading(path)).toMatchObject({
      'IPTC:ReleaseDate': '2026:11:20',
      'IPTC:ReleaseTime': '09:00:00+00:00',
    });
  });

  it('stays beside words that are another', async () => {
    const original = await plant(
      await pictureWith([]),
      '-XMP-pur:EmbargoDate=2026-11-20',
      '-IPTC:ReleaseDate=2026:11:20',
    );
    const { path } = await leave(original, { headline: 'Fähren' });
    expect(await oneReading(path)).toMatchObject({
      'XMP-photoshop:Headline': 'Fähren',
      'XMP-pur:EmbargoDate': '2026:11:20',
      'IPTC:ReleaseDate': '2026:11:20',
    });
    expect(await oneReading(path)).not.toHaveProperty(['IPTC:ReleaseTime']);
  });
});

describe('an embargo that was changed', () => {
  it('is the new one in each place that had the old one', async () => {
    const original = await plant(
      await pictureWith([
        [OLDER[0] ?? '', '<p:embargoDate>2026-11-20</p:embargoDate>'],
        [PUR, '<p:embargoDate>2026-11-20</p:embargoDate>'],
      ]),
      '-IPTC:ReleaseDate=2026:11:20',
    );
    const { path, missing } = await leave(original, LATER);
    expect(missing).toEqual([]);
    expect(await xmpOf(path)).not.toContain('2026-11-20');
    expect((await xmpOf(path)).split(LATER_IN_FILE)).toHaveLength(3);
    expect(await embargoOf(path)).toBe(LATER.embargo.at);
    expect(await oneReading(path)).toMatchObject({
      'IPTC:ReleaseDate': '2026:11:24',
      'IPTC:ReleaseTime': '00:00:00-05:00',
    });
  });

  it('is the new one where IIM alone had the old one', async () => {
    const original = await plant(await pictureWith([]), '-IPTC:ReleaseDate=2026:11:20');
    const { path, missing } = await leave(original, LATER);
    expect(missing).toEqual([]);
    expect(await embargoOf(path)).toBe(LATER.embargo.at);
    expect(await oneReading(path)).toMatchObject({ 'IPTC:ReleaseDate': '2026:11:24' });
  });
});
