import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const { arch, platform } = process;
// As in Copydesk (decision 6): on Linux the native build crashes inside Electron.
if (platform === 'linux') Object.defineProperty(process, 'arch', { value: 'wasm32' });
const { default: sharp } = await import('sharp');
Object.defineProperty(process, 'arch', { value: arch });
const { default: exifr } = await import('exifr');

const jpeg = { quality: 82 };
const widths = [1600, 800, 320];

process.parentPort.on('message', ({ data }) => {
  void read(data).then(() => process.parentPort.postMessage(null));
});
process.parentPort.postMessage(null);

/** Decodes once, and makes each smaller size of the next larger one. */
async function read(/** @type {{ path: string, folder: string }} */ { path, folder }) {
  const bytes = await readFile(path);
  await exifr.parse(bytes, { tiff: true, exif: true, xmp: true, iptc: true });
  /** @type {import('sharp').Sharp} */
  let picture = sharp(bytes).autoOrient();
  for (const width of widths) {
    const { data, info } = await picture
      .resize({ width })
      .raw()
      .toBuffer({ resolveWithObject: true });
    await sharp(data, { raw: info })
      .jpeg(jpeg)
      .toFile(join(folder, `${basename(path)}-${width}.jpeg`));
    picture = sharp(data, { raw: info });
  }
}
