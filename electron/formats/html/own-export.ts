import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../../store/file-errors';

export const PAGE_FILE = 'index.html';
export const PICTURE_FOLDER = 'images';

/** Stands in the head of every page made here, and says that it may be made again. */
export const GENERATOR = '<meta name="generator" content="Copydesk">';

/** Names that pictures of a page get; see `writePictures`. */
const PICTURE_NAME = /-\d+-(card-)?\d+\.(jpeg|webp|avif)$/;
/** Desktops leave their own files in folders that are looked at. */
const DESKTOP_FILES = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
const HEAD_BYTES = 4096;

/** Whether a folder holds a page of ours, its pictures, and nothing that somebody put beside them. */
export async function isOwnExport(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  if (!names.includes(PAGE_FILE)) return false;
  const pictures = names.includes(PICTURE_FOLDER)
    ? await namesIn(join(folder, PICTURE_FOLDER))
    : [];
  return (
    names.every((name) => name === PAGE_FILE || name === PICTURE_FOLDER) &&
    pictures.every((name) => PICTURE_NAME.test(name)) &&
    (await headOf(join(folder, PAGE_FILE))).includes(GENERATOR)
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !DESKTOP_FILES.has(name));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

async function headOf(path: string): Promise<string> {
  if (!(await lstat(path)).isFile()) return '';
  return (await readFile(path)).subarray(0, HEAD_BYTES).toString('utf8');
}
