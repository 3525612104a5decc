import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { iimSegment, numberSegment, withSegments } from './jpeg-segments.mjs';

const distinct = 10;
const size = { width: 6000, height: 4000 };
/** As a camera stores it: some 8 MB each. */
const quality = 90;
const grey = '#808080';

/**
 * Makes 24-megapixel JPEGs with EXIF, XMP and IIM, detailed as photographs are: of a few distinct pictures, each
 * file with bytes of its own.
 * @param {string} folder
 * @param {number} count
 * @param {number} first the number of the first: no two of a number are alike
 * @returns {Promise<string[]>} their paths
 */
export async function makePictures(folder, count, first = 0) {
  await mkdir(folder, { recursive: true });
  const fine = await noise(size.width, size.height, 20);
  /** @type {Buffer[]} */
  const pictures = [];
  for (let number = 0; number < Math.min(distinct, count); number += 1) {
    pictures.push(await makePicture(number, fine));
  }
  /** @type {string[]} */
  const paths = [];
  for (let number = 0; number < count; number += 1) {
    const picture = pictures[number % pictures.length];
    if (picture === undefined) throw new RangeError('no picture');
    const path = join(folder, `DSC_${String(first + number).padStart(4, '0')}.jpg`);
    await writeFile(
      path,
      withSegments(picture, [iimSegment(words), numberSegment(first + number)]),
    );
    paths.push(path);
  }
  return paths;
}

const words = {
  headline: 'Ferry returns to Tarnsea harbour',
  caption:
    'The ferry “Ada” comes in to Tarnsea harbour on Tuesday, Nov. 24, 2026, after the storm.',
  byline: 'Ada Marsh',
  credit: 'Marsh / Tarnsea Press',
  city: 'Tarnsea',
  keyword: 'ferry',
};

/** @param {number} number @param {Buffer} fine noise of the picture's size */
async function makePicture(number, fine) {
  const { width, height } = size;
  const rough = await sharp(await noise(width / 8, height / 8, 60))
    .blur(1 + (number % 5))
    .normalise()
    .png()
    .toBuffer();
  return sharp(rough)
    .resize({ ...size, kernel: 'cubic' })
    .composite([{ input: fine, blend: 'soft-light' }])
    .modulate({ hue: number * 36 })
    .withExif({
      IFD0: { ImageDescription: words.caption, Artist: words.byline, Copyright: words.credit },
      IFD2: { DateTimeOriginal: '2026:11:24 10:12:00' },
    })
    .withXmp(xmp)
    .jpeg({ quality })
    .toBuffer();
}

/** @param {number} width @param {number} height @param {number} sigma */
function noise(width, height, sigma) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: grey,
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${words.caption}</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>${words.byline}</rdf:li></rdf:Seq></dc:creator><photoshop:Headline>${words.headline}</photoshop:Headline><photoshop:Credit>${words.credit}</photoshop:Credit><photoshop:City>${words.city}</photoshop:City></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
