import { copyFile, readdir, readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inspectPicture } from '../inspect-picture';
import { MetadataWriter } from './metadata-writer';
import { NEW_WORDS, oneReading, SETTLED, writingOut } from './testing';

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

const { folder, leave, picture } = writingOut();

describe('a picture that leaves', () => {
  it.each(['jpeg', 'tiff', 'png', 'webp'] as const)(
    'has its words inside, where a %s has room for them',
    async (type) => {
      const { path, missing } = await leave(await picture(type), {
        ...NEW_WORDS,
        ...SETTLED,
      });
      expect(missing).toEqual([]);
      const again = await inspectPicture(await readFile(path), 'a.jpg');
      const { digitalSourceType, ...words } = NEW_WORDS;
      expect(again).toMatchObject({
        ...words,
        digitalSourceType: `${SOURCE_TYPES}${digitalSourceType}`,
      });
      expect(again).toMatchObject({ rating: 4, conflicts: [] });
      expect(await oneReading(path)).toMatchObject({
        'XMP-pur:EmbargoDate': '2026:11:24 00:00:00-05:00',
        'XMP-pur:ExpirationDate': '2027:11:24 06:00:00+01:00',
      });
    },
  );

  it('is the file that came, to the byte, where nothing is said otherwise', async () => {
    const original = await picture('jpeg');
    const { path } = await leave(original, {});
    expect((await readFile(path)).equals(await readFile(original))).toBe(true);
    const written = (await leave(original, NEW_WORDS)).path;
    await copyFile(written, original);
    expect(
      (await readFile((await leave(original, {})).path)).equals(await readFile(original)),
    ).toBe(true);
  });

  it('loses what a photo has no more, and keeps a caption in another language', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Tarnsea"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Boats</rdf:li><rdf:li xml:lang="de">Boote</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const { path } = await leave(await picture('jpeg', xmp), { city: '', caption: 'Ferries' });
    const tags = await oneReading(path);
    expect(tags).toMatchObject({
      'XMP-dc:Description': 'Ferries',
      'XMP-dc:Description-de': 'Boote',
      'IPTC:Caption-Abstract': 'Ferries',
    });
    expect(tags).not.toHaveProperty(['XMP-photoshop:City']);
  });

  it('says of a rejected one that it is, and has no time in IIM without its zone', async () => {
    const { path, missing } = await leave(await picture('jpeg'), {
      pick: 'rejected',
      rating: 3,
      dateCreated: '2026-11-23T19:52',
    });
    expect(missing).toEqual([]);
    expect(await oneReading(path)).toMatchObject({
      'XMP-xmp:Rating': -1,
      'XMP-photoshop:DateCreated': '2026:11:23 19:52',
      'IPTC:DateCreated': '2026:11:23',
    });
    // IIM's time needs a zone.
    expect(await oneReading(path)).not.toHaveProperty(['IPTC:TimeCreated']);
  });

  it('has a sidecar with all of its words, and is the file that came', async () => {
    const original = await picture('jpeg', XMP_OF_OTHERS);
    const { path, sidecar } = await leave(original, { ...NEW_WORDS, ...SETTLED }, 'sidecar');
    expect((await readFile(path)).equals(await readFile(original))).toBe(true);
    expect(await oneReading(sidecar)).toMatchObject({
      'XMP-dc:Description': NEW_WORDS.caption,
      'XMP-dc:Creator': NEW_WORDS.creators,
      'XMP-xmp:Rating': 4,
      'XMP-desk:Shift': 'night',
    });
  });

  it('takes no words for orders', async () => {
    const { path, missing } = await leave(await picture('jpeg'), {
      headline: '-execute',
      title: '@/etc/passwd',
      credit: '</etc/passwd',
      caption: '-all=\n-execute\n&#10;-o\n/tmp/x',
      keywords: ['$(id)', '-tagsFromFile'],
    });
    expect(missing).toEqual([]);
    expect(await oneReading(path)).toMatchObject({
      'XMP-photoshop:Headline': '-execute',
      'IPTC:ObjectName': '@/etc/passwd',
      'IPTC:Credit': '</etc/passwd',
      'XMP-dc:Description': '-all=\n-execute\n&#10;-o\n/tmp/x',
      'IPTC:Keywords': ['$(id)', '-tagsFromFile'],
    });
  });

  it('is refused where its file is another than was added', async () => {
    const original = await picture('jpeg');
    const done = leave(original, { sha256: '1'.repeat(64) });
    await expect(done).rejects.toMatchObject({ code: 'not-a-picture' });
    expect(await readdir(folder())).toEqual(['original.jpeg', 'work']);
  });
});

describe('without Perl', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.skipIf(process.platform === 'win32')('says what to install, or to leave out', async () => {
    vi.stubEnv('PATH', folder());
    await expect(MetadataWriter.start()).rejects.toMatchObject({
      code: 'needs-perl',
      message: expect.stringContaining('sudo apt install perl'),
    });
  });
});

/** A property that nobody but its desk knows. */
const XMP_OF_OTHERS = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:desk="http://desk.example/1.0/" desk:Shift="night"/></rdf:RDF></x:xmpmeta>`;
