import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exiftoolPath } from 'exiftool-vendored';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Photo } from '../../../shared/photo';
import { photoOf } from '../../../shared/photos/testing';
import { runHere } from '../../isolated/tasks';
import { inspectPicture } from '../inspect-picture';
import { MetadataWriter } from './metadata-writer';
import { writePicture } from './write-picture';

const LONG = 'A harbour at dawn, its boats and nets, seen from the quay by nobody — 港の夜明け';

/** Other words in every field than any picture has. */
export const NEW_WORDS = {
  headline: 'Fähren fahren wieder',
  caption: `Boats & nets; “${LONG}”.\n<b>Second</b> line, ${LONG.repeat(30)}`,
  altText: 'Drei Boote im Hafen',
  creators: ['Kim Won Jin', 'Łucja Źdźbło-Wyszyńska of the harbour'],
  creatorTitle: 'Staff photographer',
  credit: 'Kim Won Jin / AFP',
  source: 'Agence France-Presse',
  copyright: '© 2026 AFP',
  captionWriter: 'dk',
  title: 'TARNSEA-FERRIES',
  dateCreated: '2026-11-23T19:52:07+01:00',
  sublocation: 'Mill Street',
  city: 'Tarnsea',
  state: 'Hallowick',
  country: 'United Kingdom',
  countryCode: 'GBR',
  people: ['Ada Marsh', 'Jo Pell'],
  event: 'Opening of the line',
  keywords: ['ferry', 'quay', '港'],
  subjectCodes: ['15003001', '11024000'],
  urgency: '4',
  instructions: 'No archive',
  usageTerms: 'Editorial use only',
  jobId: 'job-1971',
  digitalSourceType: 'digitalCapture',
} satisfies Partial<Photo>;

/** What is settled beside them. */
export const SETTLED = {
  rating: 4,
  embargo: { at: '2026-11-24T05:00:00.000Z', zone: 'America/New_York' },
  expiry: { at: '2027-11-24T05:00:00.000Z', zone: 'Europe/Berlin' },
} satisfies Partial<Photo>;

/**
 * Takes a picture in, changes the photo, and has it leave.
 *
 * @param folder with an empty `work` in it; what leaves is there.
 */
export async function writeOut(
  job: { original: string; change: Partial<Photo>; as: 'inside' | 'sidecar' },
  { folder, writer }: { folder: string; writer: MetadataWriter },
) {
  const { original, change, as } = job;
  const bytes = await readFile(original);
  const photo = photoOf({ ...(await inspectPicture(bytes, 'harbour.jpg')), ...change });
  const name = { picture: `out.${photo.type}`, sidecar: 'out.xmp' };
  const workFolder = join(folder, 'work');
  const { signal } = new AbortController();
  const tools = { runTask: runHere, writer, workFolder, folder, signal };
  const missing = await writePicture({ photo, original, name, as }, tools);
  expect(await readdir(workFolder)).toEqual([]);
  expect((await readFile(original)).equals(bytes)).toBe(true);
  return { missing, photo, path: join(folder, name.picture), sidecar: join(folder, name.sidecar) };
}

/** One writer for the tests of a file, and a folder for each of them. To be called at its top. */
export function writingOut() {
  let folder = '';
  let writer: MetadataWriter;
  beforeAll(async () => {
    writer = await MetadataWriter.start();
  });
  afterAll(() => writer.end());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-out-test-'));
    await mkdir(join(folder, 'work'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return {
    /** Of the test that runs. */
    folder: () => folder,
    /** As `writeOut`. */
    leave: (original: string, change: Partial<Photo>, as: 'inside' | 'sidecar' = 'inside') =>
      writeOut({ original, change, as }, { folder, writer }),
    /** Makes a small picture. @returns its path */
    async picture(type: 'jpeg' | 'png' | 'webp' | 'tiff', xmp?: string): Promise<string> {
      const path = join(folder, `original.${type}`);
      const image = sharp({
        create: { width: 40, height: 20, channels: 3, background: '#336699' },
      });
      await (xmp === undefined ? image : image.withXmp(xmp))[type]().toFile(path);
      return path;
    },
  };
}

const run = promisify(execFile);
const NO_LIMIT = { maxBuffer: 1_000_000_000 };

/** Values by place and name, as `XMP-dc:Title`; of what is there more than once all. */
export type Reading = ReadonlyMap<string, readonly unknown[]>;

/**
 * What ExifTool reads of files, in their order. Run by itself, so that what Copydesk writes with is no
 * witness of its own work.
 */
export async function readings(
  paths: readonly string[],
  args: readonly string[] = [],
): Promise<readonly Reading[]> {
  const how = ['-config', '', ...args, '-j', '-G1:4', '-a', '-u', '-n'];
  const { stdout } = await run(await exiftoolPath(), [...how, '--', ...paths], NO_LIMIT);
  return (JSON.parse(stdout) as Record<string, unknown>[]).map(asReading);
}

/** Of one file, as an object of what is there once. */
export async function oneReading(path: string): Promise<Readonly<Record<string, unknown>>> {
  const [reading = new Map()] = await readings([path]);
  return Object.fromEntries([...reading].map(([name, [value]]) => [name, value]));
}

function asReading(read: Readonly<Record<string, unknown>>): Reading {
  const tags = new Map<string, unknown[]>();
  for (const [key, value] of Object.entries(read)) {
    // Copies are numbered in the order of the file, which another one changes.
    const name = key.replace(/:Copy\d+:/, ':').replace(/^IPTC\d:/, 'IPTC:');
    tags.set(name, [...(tags.get(name) ?? []), value]);
  }
  return tags;
}
