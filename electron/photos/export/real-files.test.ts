import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHOTO_FIELDS, photoFieldNames } from '../../../shared/photos/photo-fields';
import { UserError } from '../../../shared/errors';
import { cutToBytes } from '../../formats/cut-to-bytes';
import { runHere } from '../../isolated/tasks';
import { inspectPicture } from '../inspect-picture';
import { CORPUS, TAGS } from '../testing';
import { MetadataWriter } from './metadata-writer';
import { photoOf } from '../../../shared/photos/testing';
import { NEW_WORDS, readings, SETTLED, writeOut, type Reading } from './testing';
import { writePicture } from './write-picture';

const pictures = join(CORPUS, 'photo-jpeg');
const hasCorpus = existsSync(pictures);
if (!hasCorpus) process.stdout.write(`skipped: no pictures in ${pictures}\n`);

/** What is another after any writing, and why. */
const OTHERWISE: readonly [RegExp, string][] = [
  [/^(System|File|ExifTool|Composite):|^SourceFile$/, 'about the file, not in it'],
  [/^XMP-x:XMPToolkit$/, 'names the program that wrote XMP'],
  [/^Photoshop:IPTCDigest$/, 'the digest of IIM as it is now'],
  [/^IPTC:CodedCharacterSet$/, 'UTF-8 is declared'],
  [/^IFD1:ThumbnailOffset$|^MPImage2:MPImageStart$/, 'where something is in the file'],
];

/** What is another in one file, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  'metadata-extractor-images__Issue_80.jpg XMP-microsoft:RatingPercent':
    'a property that is there twice, which XMP does not know (ISO 16684-1, 6.1)',
};

/** Pictures that are taken in and cannot be written into, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'exifr__broken1.jpg': 'Bad Photoshop IRB resource',
};

let folder: string;
let writer: MetadataWriter;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-out-real-'));
  await mkdir(join(folder, 'work'));
  writer = await MetadataWriter.start();
});
afterAll(async () => {
  await writer.end();
  await rm(folder, { recursive: true });
});

/** A picture of the corpus, before and after. */
interface Written {
  name: string;
  original: string;
  path: string;
  inUtf8: boolean;
}

/** Writes new words into a copy of a picture; null for one that is not taken in. */
async function write(name: string): Promise<Written | null> {
  const original = join(pictures, name);
  const bytes = await readFile(original);
  const picture = await inspectPicture(bytes, name).catch((error: unknown) => {
    if (error instanceof UserError) return null;
    throw error;
  });
  if (picture === null) return null;
  const { iimCharset } = await runHere('read-file-says', { path: original }, { subject: name });
  const missing = await writePicture(
    {
      photo: photoOf({ ...picture, ...NEW_WORDS, ...SETTLED }),
      original,
      name: { picture: name, sidecar: `${name}.xmp` },
      as: 'inside',
    },
    {
      runTask: runHere,
      writer,
      workFolder: join(folder, 'work'),
      folder,
      signal: new AbortController().signal,
    },
  );
  expect({ name, missing }).toEqual({ name, missing: [] });
  expect((await readFile(original)).equals(bytes)).toBe(true);
  return { name, original, path: join(folder, name), inUtf8: iimCharset === 'utf-8' };
}

/** As ExifTool reads a file's IIM that says nothing of its character set. */
async function bothReadings(files: readonly Written[], args: readonly string[]) {
  if (files.length === 0) return [];
  const paths = files.flatMap(({ original, path }) => [original, path]);
  const read = await readings(paths, args);
  return files.map(({ name }, at) => ({
    name,
    before: read[2 * at] ?? new Map(),
    after: read[2 * at + 1] ?? new Map(),
  }));
}

describe.runIf(hasCorpus)('pictures of others', () => {
  it('have new words in XMP and IIM, and all else as before', { timeout: 180_000 }, async () => {
    const refused: Record<string, string> = {};
    const written: Written[] = [];
    for (const name of (await readdir(pictures)).toSorted()) {
      try {
        const done = await write(name);
        if (done !== null) written.push(done);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        refused[name] = error.message;
      }
    }
    const compared = [
      ...(await bothReadings(
        written.filter(({ inUtf8 }) => inUtf8),
        ['-charset', 'iptc=UTF8'],
      )),
      ...(await bothReadings(
        written.filter(({ inUtf8 }) => !inUtf8),
        [],
      )),
    ];
    const different = compared.flatMap(({ name, before, after }) => [
      ...notWritten(after).map((tag) => `${name} ${tag} was not written`),
      ...notKept(before, after).map((tag) => `${name} ${tag}`),
    ]);
    const tags = compared.reduce((sum, { before }) => sum + before.size, 0);
    process.stdout.write(`written: ${written.length} pictures with ${tags} tags\n`);
    expect(different).toEqual(Object.keys(KNOWN));
    expect(Object.keys(refused)).toEqual(Object.keys(REFUSED));
    for (const [name, why] of Object.entries(REFUSED)) expect(refused[name]).toContain(why);
    for (const { name, path, original } of written) {
      expect([name, await pixels(path)]).toEqual([name, await pixels(original)]);
    }
  });
});

const EMBARGO = '2026:11:20 09:00:00+01:00';
/** Goes when IIM says nothing else. */
const WITH_THE_LAST = 'IPTC:ApplicationRecordVersion';

describe.runIf(hasCorpus)('an embargo in pictures of others', () => {
  it('goes where it was taken away, and all else is as before', { timeout: 180_000 }, async () => {
    const names = await readdir(pictures);
    const sample = names.toSorted().filter((name) => !(name in REFUSED));
    let written = 0;
    for (const name of sample) {
      const embargoed = join(folder, `embargoed-${name}`);
      await copyFile(join(pictures, name), embargoed);
      const { iimCharset } = await runHere(
        'read-file-says',
        { path: embargoed },
        { subject: name },
      );
      const tags = {
        'XMP-prism:EmbargoDate': EMBARGO,
        'XMP-pur:EmbargoDate': EMBARGO,
        'IPTC:ReleaseDate': EMBARGO.slice(0, 10),
        'IPTC:ReleaseTime': EMBARGO.slice(11),
      };
      await writer.write(embargoed, tags, { iimCharset, pastFlaws: true });
      expect((await inspectPicture(await readFile(embargoed), name)).embargo).not.toBeNull();
      const change = { embargo: null };
      const { path, missing } = await writeOut(
        { original: embargoed, change, as: 'inside' },
        { folder, writer },
      );
      const [before = new Map(), after = new Map()] = await readings([embargoed, path]);
      const lost = notKept(before, after).filter((tag) => tag !== WITH_THE_LAST);
      expect([name, missing, lost]).toEqual([name, [], []]);
      expect([...after.keys()].filter((tag) => /:(Embargo|Release)/.test(tag))).toEqual([]);
      written += 1;
    }
    process.stdout.write(`embargo taken away: ${written} pictures\n`);
  });
});

function notWritten(after: Reading): readonly string[] {
  return Object.entries(WRITTEN).flatMap(([tag, value]) => {
    const read = after.get(tag) ?? [];
    return read.length > 0 && read.every((one) => isDeepStrictEqual(one, value)) ? [] : [tag];
  });
}

function notKept(before: Reading, after: Reading): readonly string[] {
  return [...before].flatMap(([tag, values]) => {
    if (
      tag in WRITTEN ||
      tag === 'XMP-prism:EmbargoDate' ||
      OTHERWISE.some(([pattern]) => pattern.test(tag))
    )
      return [];
    const read = after.get(tag) ?? [];
    return values.every((value) => read.some((one) => isDeepStrictEqual(one, value))) ? [] : [tag];
  });
}

/** All that is written into each, by ExifTool's names. */
const WRITTEN: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    photoFieldNames.flatMap((field) => {
      const [xmp = '', iim = ''] = TAGS[field];
      const value = NEW_WORDS[field];
      return PHOTO_FIELDS[field].iim === null
        ? [[xmp, value]]
        : [
            [xmp, value],
            [iim, value],
          ];
    }),
  ),
  'XMP-photoshop:DateCreated': '2026:11:23 19:52:07+01:00',
  'IPTC:DateCreated': '2026:11:23',
  'IPTC:TimeCreated': '19:52:07+01:00',
  'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  'XMP-iptcCore:SubjectCode': [15003001, 11024000],
  'IPTC:SubjectReference': ['IPTC:15003001:::', 'IPTC:11024000:::'],
  'IPTC:Caption-Abstract': cutToBytes(NEW_WORDS.caption, 2000).trim(),
  'IPTC:By-line': ['Kim Won Jin', 'Łucja Źdźbło-Wyszyńska of t'],
  'XMP-photoshop:Urgency': 4,
  'IPTC:Urgency': 4,
  'XMP-xmp:Rating': 4,
  'XMP-pur:EmbargoDate': '2026:11:24 00:00:00-05:00',
  'XMP-pur:ExpirationDate': '2027:11:24 06:00:00+01:00',
  'IPTC:ReleaseDate': '2026:11:24',
  'IPTC:ReleaseTime': '00:00:00-05:00',
  'IPTC:ExpirationDate': '2027:11:24',
  'IPTC:ExpirationTime': '06:00:00+01:00',
};

async function pixels(path: string): Promise<string> {
  return createHash('sha256')
    .update(await sharp(path).raw().toBuffer())
    .digest('hex');
}
