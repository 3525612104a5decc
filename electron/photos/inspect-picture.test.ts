import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../shared/errors';
import { inTemporaryFolder } from '../store/testing';
import { inspectFile, inspectPicture } from './inspect-picture';
import { comparedToExifTool, CORPUS } from './testing';

function picture(width = 40, height = 20) {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } });
}

function xmp(properties: string): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

const alternatives = (name: string, ...items: string[]) =>
  `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`;

async function refusal(bytes: Uint8Array, name: string): Promise<UserError> {
  const error: unknown = await inspectPicture(bytes, name).catch((reason: unknown) => reason);
  if (!(error instanceof UserError)) throw new Error(`Not refused in words: ${String(error)}`);
  return error;
}

const described = (ImageDescription: string) =>
  picture()
    .withExif({ IFD0: { ImageDescription, Artist: 'A. Kim' } })
    .jpeg()
    .toBuffer();

describe('inspectPicture', () => {
  it('tells type, size, hash and length', async () => {
    for (const type of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      const bytes = await picture()[type]().toBuffer();
      const inspected = await inspectPicture(bytes, 'desk.bin');
      expect(inspected).toMatchObject({ type, width: 40, height: 20, bytes: bytes.length });
      expect(inspected.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(inspected).toMatchObject({ caption: '', credit: '', keywords: [] });
    }
  });

  it('tells the size of the picture as it is looked at', async () => {
    const bytes = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspectPicture(bytes, 'tilted.jpg')).toMatchObject({ width: 20, height: 40 });
  });

  it('reads the words of XMP, the default language first', async () => {
    const packet = xmp(
      alternatives(
        'dc:description',
        '<rdf:li xml:lang="uk">Гавань</rdf:li>',
        '<rdf:li xml:lang="x-default">Boats &amp; nets &#x2014; 007</rdf:li>',
      ) +
        alternatives('core:AltTextAccessibility', '<rdf:li xml:lang="en">Three boats.</rdf:li>') +
        '<photoshop:Credit>(Kim / AFP)</photoshop:Credit><photoshop:City>true</photoshop:City>' +
        '<dc:creator><rdf:Seq><rdf:li>A. Kim</rdf:li><rdf:li>B. Won</rdf:li></rdf:Seq></dc:creator>' +
        '<dc:subject><rdf:Bag><rdf:li>42</rdf:li><rdf:li>42</rdf:li></rdf:Bag></dc:subject>' +
        '<photoshop:DateCreated>2026-11-23T19:52:00.5+01:00</photoshop:DateCreated>',
    );
    for (const type of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      const bytes = await picture().withXmp(packet)[type]().toBuffer();
      expect(await inspectPicture(bytes, 'harbour.jpg')).toMatchObject({
        caption: 'Boats & nets — 007',
        altText: 'Three boats.',
        credit: 'Kim / AFP',
        city: 'true',
        creators: ['A. Kim', 'B. Won'],
        keywords: ['42'],
        dateCreated: '2026-11-23T19:52:00+01:00',
      });
    }
  });

  it('falls back to EXIF, but not to what a camera puts there', async () => {
    const named = await inspectPicture(await described('Boats'), 'a.jpg');
    expect(named).toMatchObject({ caption: 'Boats', creators: ['A. Kim'] });
    const noise = await inspectPicture(await described('OLYMPUS DIGITAL CAMERA         '), 'a.jpg');
    expect(noise.caption).toBe('');
  });

  it('cleans hostile words and stays quick on hostile packets', async () => {
    const hostile = [
      xmp(`<photoshop:Headline>a\u0007b\u202ec</photoshop:Headline>`),
      xmp(`<photoshop:Headline>${'x'.repeat(200_000)}</photoshop:Headline>`),
      `<!DOCTYPE a [<!ENTITY b "bbbb">]>${xmp('<photoshop:Headline>&b;</photoshop:Headline>')}`,
      xmp('<photoshop:Headline><rdf:Alt>'.repeat(5_000)),
      '<'.repeat(50_000),
      `<a ${'b="'.repeat(20_000)}`,
    ];
    const started = Date.now();
    const headlines = await Promise.all(
      hostile.map(async (packet) => {
        const bytes = await picture().withXmp(packet).png().toBuffer();
        return (await inspectPicture(bytes, 'hostile.png')).headline;
      }),
    );
    expect(headlines[0]).toBe('abc');
    expect(headlines[1]).toHaveLength(20_000);
    expect(headlines[2]).toBe('');
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('refuses what is not a picture, by content', async () => {
    const others = [
      'words',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'GIF89a',
      '\0\0\0\x18ftypheic',
    ];
    for (const text of others) {
      const error = await refusal(Buffer.from(text, 'latin1'), 'notes.txt');
      expect(error.code).toBe('not-a-picture');
      expect(error.message).toBe(
        '“notes.txt” is not a picture Copydesk can read (JPEG, PNG, WebP and TIFF).',
      );
    }
  });

  it.each([
    ['IMG_0412.HEIC', 'a HEIC picture'],
    ['DSC_0412.nef', 'a camera’s raw picture'],
  ])('says what to do with pictures that cannot be decoded: %s', async (name, what) => {
    const { message } = await refusal(Buffer.from('\0\0\0\x18ftypheic', 'latin1'), name);
    expect(message).toBe(
      `“${name}” is ${what}, which Copydesk cannot decode. Save it as JPEG and add that.`,
    );
  });

  it.each([
    ['Budget.DOCX', 'a Word document'],
    ['budget.odt', 'an OpenDocument text'],
    ['budget.rtf', 'an RTF document'],
    ['budget.xlsx', 'an Excel workbook'],
    ['budget.2026.pdf', 'a PDF'],
  ])('says of %s what it is and how to get its words', async (name, what) => {
    const error = await refusal(Buffer.from('PK'), name);
    expect(error.code).toBe('not-a-picture');
    expect(error.message).toBe(
      `“${name}” is ${what}, which Copydesk does not open. Open it in its program and copy its words from there.`,
    );
  });

  it('refuses a picture that is cut short', async () => {
    const noise = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });
    for (const type of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      const bytes = await noise.clone()[type]().toBuffer();
      const error = await refusal(bytes.subarray(0, bytes.length / 2), `half.${type}`);
      expect(error.code).toBe('not-a-picture');
      expect(error.message).toContain('damaged or cut short');
    }
  });

  it('makes the copies that the window shows of what it decodes, once, and none of what is cut short', () =>
    inTemporaryFolder(async (folder) => {
      const bytes = await described('Boats');
      const whole = join(folder, 'whole.jpg');
      const half = join(folder, 'half.jpg');
      await writeFile(whole, bytes);
      await writeFile(half, bytes.subarray(0, bytes.length - 100));
      const copies = join(folder, 'copies');
      const inspect = (path: string) => inspectFile({ path, fileName: 'a.jpg', copies });
      await expect(inspect(half)).rejects.toMatchObject({ code: 'not-a-picture' });
      const { sha256, caption } = await inspect(whole);
      expect(caption).toBe('Boats');
      const names = ['card', 'page', 'thumb'].map((size) => `${sha256}-${size}.jpeg`);
      expect((await readdir(copies)).toSorted()).toEqual(names);
      const thumb = join(copies, `${sha256}-thumb.jpeg`);
      const { ino } = await stat(thumb);
      await inspect(whole);
      expect((await stat(thumb)).ino, 'not written again').toBe(ino);
    }));

  it('refuses a picture bomb by its header, for what it is', async () => {
    const png = await picture(1, 1).png().toBuffer();
    png.writeUInt32BE(30_000, 16);
    png.writeUInt32BE(30_000, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    const jpeg = await picture(1, 1).jpeg().toBuffer();
    const frame = jpeg.indexOf(Buffer.of(0xff, 0xc0));
    jpeg.writeUInt16BE(30_000, frame + 5);
    jpeg.writeUInt16BE(30_000, frame + 7);
    for (const bomb of [png, jpeg]) {
      const { code, message } = await refusal(bomb, 'bomb');
      expect(code).toBe('too-large');
      expect(message).toContain('“bomb” has 900 megapixels; Copydesk reads up to 200.');
    }
  });

  it('says of an empty file that it is, and of another by the name of a picture that it is none', async () => {
    expect((await refusal(Buffer.alloc(0), 'a.jpg')).message).toContain('“a.jpg” is empty');
    const { message } = await refusal(Buffer.from('Words.'), 'a.jpg');
    expect(message).toContain('“a.jpg” is no picture, whatever its name says');
  });
});

const folder = join(CORPUS, 'photo-jpeg');
const hasCorpus = existsSync(folder);
if (!hasCorpus) process.stdout.write(`skipped: no pictures in ${folder}\n`);

describe.runIf(hasCorpus)('pictures of others', () => {
  it('are read as ExifTool reads them, or refused in words', async () => {
    const outcome = { read: 0, refused: 0, fields: 0, different: [] as string[] };
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name));
      const inspected = await inspectPicture(bytes, name).catch(requireRefusal);
      outcome[inspected === null ? 'refused' : 'read'] += 1;
      if (inspected === null) continue;
      const { fields, different } = await comparedToExifTool('photo', name, inspected);
      outcome.fields += fields;
      outcome.different.push(...different);
    }
    const { read, refused, fields } = outcome;
    process.stdout.write(`pictures: ${read} read, ${refused} refused, ${fields} fields compared\n`);
    expect(outcome.different).toEqual([CAMERA_WORDS]);
  });
});

/** Left out on purpose: it is what the camera writes into each of its pictures. */
const CAMERA_WORDS = 'metadata-extractor-images__Issue_339.jpg caption:  ≠ OLYMPUS DIGITAL CAMERA';

function requireRefusal(error: unknown): null {
  if (error instanceof UserError) return null;
  throw error;
}
