import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exiftoolPath } from 'exiftool-vendored';
import { describe, expect, it } from 'vitest';
import { oneReading, writingOut } from './testing';

const { folder, leave, picture } = writingOut();
const run = promisify(execFile);

/** A caption that is longer than is taken. */
const LONG = `Boats leave. ${'They return at dawn, é 😀. '.repeat(1_200)}End.`;

const PLACES = ['XMP-dc:Description', 'IPTC:Caption-Abstract', 'IFD0:ImageDescription'] as const;

/** A picture that says it in one place, written by ExifTool itself. @returns its path */
async function withLong(place: string): Promise<string> {
  const path = await picture('jpeg');
  const text = join(folder(), 'long.txt');
  await writeFile(text, LONG);
  const args = ['-config', '', '-m', '-overwrite_original', '-IPTC:CodedCharacterSet=UTF8'];
  await run(await exiftoolPath(), [...args, '-charset', 'exif=utf8', `-${place}<=${text}`, path]);
  return path;
}

describe.each(PLACES)('a caption in %s that is longer than is taken', (place) => {
  it('leaves whole where nobody touched it, and the rest of the words beside it', async () => {
    const original = await withLong(place);
    const before = await oneReading(original);
    expect(before[place]).toBe(LONG);
    const { path, photo, missing } = await leave(original, { city: 'Tarnsea' });
    expect(photo.cut).toMatchObject([{ field: 'caption', unit: 'characters' }]);
    expect(photo.caption.length).toBeLessThanOrEqual(20_000);
    expect(missing).toEqual([]);
    const after = await oneReading(path);
    expect(after).toMatchObject({ 'XMP-photoshop:City': 'Tarnsea', 'IPTC:City': 'Tarnsea' });
    for (const other of PLACES) expect(after[other]).toEqual(before[other]);
  });

  it('leaves to the byte as it came where nothing else is said either', async () => {
    const original = await withLong(place);
    const { path } = await leave(original, {});
    expect((await readFile(path)).equals(await readFile(original))).toBe(true);
  });

  it('gives way to what a person wrote', async () => {
    const { path, missing } = await leave(await withLong(place), { caption: 'Boats leave.' });
    expect(missing).toEqual([]);
    expect(await oneReading(path)).toMatchObject({
      'XMP-dc:Description': 'Boats leave.',
      'IPTC:Caption-Abstract': 'Boats leave.',
    });
  });

  it('is whole in a sidecar, or not in it, which is said', async () => {
    const { sidecar, missing } = await leave(await withLong(place), { city: 'Tarnsea' }, 'sidecar');
    const isXmp = place.startsWith('XMP');
    const said = await oneReading(sidecar);
    expect(said).toMatchObject({ 'XMP-photoshop:City': 'Tarnsea' });
    expect(said['XMP-dc:Description']).toBe(isXmp ? LONG : undefined);
    expect(missing).toEqual(isXmp ? [] : ['Caption']);
  });
});
