import type sharp from 'sharp';
import type { Sharp } from 'sharp';

/** Above any press picture, far below what would exhaust memory while it is unpacked. */
export const MAX_PIXELS = 200_000_000;

/** A picture that takes longer than this to unpack is not one that anybody means to print. */
const PATIENCE_SECONDS = 60;

/** The decoders that are trusted; every other one in the library stays shut. */
const DECODERS = ['Jpeg', 'Png', 'Webp', 'Tiff'].map((name) => `VipsForeignLoad${name}`);

type Library = typeof sharp;

let library: Promise<Library> | undefined;

/**
 * The picture, ready to be decoded within limits.
 *
 * @param source bytes of a picture, or the path of one.
 * @param maxPixels more is refused as it is opened; false where nothing but its header is read.
 */
export async function openPicture(
  source: Uint8Array | string,
  maxPixels: number | false = MAX_PIXELS,
): Promise<Sharp> {
  const open = await pictureLibrary();
  return open(source, {
    limitInputPixels: maxPixels,
    failOn: 'error',
    sequentialRead: true,
  }).timeout({ seconds: PATIENCE_SECONDS });
}

/** Loaded on first use: it is large, and most of what the app does needs none of it. */
export function pictureLibrary(): Promise<Library> {
  library ??= loadLibrary();
  return library;
}

async function loadLibrary(): Promise<Library> {
  const loaded = await importSharp();
  loaded.block({ operation: ['VipsForeignLoad'] });
  loaded.unblock({ operation: DECODERS });
  loaded.cache(false);
  return loaded;
}

/**
 * On Linux, Electron brings the system's GLib into the process and the native build brings its own;
 * the two mix and crash at random (https://github.com/lovell/sharp/issues/4525). The WebAssembly
 * build has neither that trouble nor a way out of its memory, and the library takes it where there
 * is no native build for the processor: so, while it loads, there is none.
 */
async function importSharp(): Promise<Library> {
  const { arch, platform, versions } = process;
  const isMixed = platform === 'linux' && versions.electron !== undefined;
  if (isMixed) Object.defineProperty(process, 'arch', { value: 'wasm32' });
  try {
    return (await import('sharp')).default;
  } finally {
    if (isMixed) Object.defineProperty(process, 'arch', { value: arch });
  }
}
