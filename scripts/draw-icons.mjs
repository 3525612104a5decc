// Makes the icons of every platform from resources/icon.svg: run it after changing the drawing. The
// results are committed, because the packager would fetch a converter of its own.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { encodeIcns, encodeIco } from './package/icon-files.mjs';
import { projectRoot } from './setup/project.mjs';

const resources = join(projectRoot, 'resources');
const icons = join(resources, 'icons');

/** @param {number} size in pixels */
async function draw(size) {
  const drawing = sharp(join(resources, 'icon.svg'), { density: (72 * size) / 512 });
  return { size, png: await drawing.resize(size, size).png({ compressionLevel: 9 }).toBuffer() };
}

await mkdir(icons, { recursive: true });
const drawn = await Promise.all([16, 32, 48, 64, 128, 256, 512].map(draw));
for (const { size, png } of drawn) await writeFile(join(icons, `${size}x${size}.png`), png);
const [largest] = drawn.slice(-1);
if (largest) await writeFile(join(resources, 'icon.png'), largest.png);
await writeFile(join(resources, 'icon.ico'), encodeIco(drawn.filter(({ size }) => size <= 256)));
await writeFile(join(resources, 'icon.icns'), encodeIcns(drawn));
