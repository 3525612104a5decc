import { pictureTypesInWords } from '../../shared/picture-types';

/** What programs of the desk write, by the end of a file's name. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['doc', 'a Word document'],
  ['docx', 'a Word document'],
  ['odt', 'an OpenDocument text'],
  ['pages', 'a Pages document'],
  ['pdf', 'a PDF'],
  ['rtf', 'an RTF document'],
  ['ods', 'an OpenDocument spreadsheet'],
  ['xls', 'an Excel workbook'],
  ['xlsx', 'an Excel workbook'],
]);

/**
 * Pictures that the decoder has no part for, by the end of a file's name: HEVC, of HEIC, is patented, and each
 * maker of cameras has a raw format of its own.
 */
const OTHER_PICTURES: ReadonlyMap<string, string> = new Map([
  ['heic', 'a HEIC picture'],
  ['heif', 'a HEIF picture'],
  ['hif', 'a HEIF picture'],
  ['avif', 'an AVIF picture'],
  ['gif', 'a GIF picture'],
  ['bmp', 'a BMP picture'],
  ['jxl', 'a JPEG XL picture'],
  ['psd', 'a Photoshop file'],
  ['svg', 'an SVG drawing'],
  ['arw', 'a camera’s raw picture'],
  ['cr2', 'a camera’s raw picture'],
  ['cr3', 'a camera’s raw picture'],
  ['dng', 'a camera’s raw picture'],
  ['nef', 'a camera’s raw picture'],
  ['orf', 'a camera’s raw picture'],
  ['raf', 'a camera’s raw picture'],
  ['rw2', 'a camera’s raw picture'],
]);

/** How names of the pictures that are read end. */
const OWN_ENDINGS: ReadonlySet<string> = new Set('jpg jpeg jpe jfif png webp tif tiff'.split(' '));

/** What lies beside pictures, by the end of a file's name. */
const BESIDE: ReadonlyMap<string, string> = new Map([
  ['xmp', 'a sidecar. Copydesk reads the words inside of pictures, not those beside them.'],
  ...['avi', 'm4v', 'mkv', 'mov', 'mp4', 'mts', 'webm'].map(
    (ending) => [ending, 'a video. Copydesk takes in pictures.'] as const,
  ),
]);

/** Whether a file is called as pictures are, those that cannot be decoded too. */
export function hasPictureName(name: string): boolean {
  const ending = endingOf(name);
  return OWN_ENDINGS.has(ending) || OTHER_PICTURES.has(ending);
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Why a file whose bytes are no picture was not taken in, and what to do. @param name of the file. */
export function whyNoPicture(name: string): string {
  const ending = endingOf(name);
  const picture = OTHER_PICTURES.get(ending);
  if (picture !== undefined)
    return `“${name}” is ${picture}, which Copydesk cannot decode. Save it as JPEG and add that.`;
  const beside = BESIDE.get(ending);
  if (beside !== undefined) return `“${name}” is ${beside}`;
  if (OWN_ENDINGS.has(ending))
    return `“${name}” is no picture, whatever its name says. Get it again from where it came.`;
  const document = DOCUMENTS.get(ending);
  return document === undefined
    ? `“${name}” is not a picture Copydesk can read (${pictureTypesInWords()}).`
    : `“${name}” is ${document}, which Copydesk does not open. Open it in its program and copy its words from there.`;
}

/** Why a file without a byte was not taken in, and what to do. @param name as in `whyNoPicture` */
export function whyEmpty(name: string): string {
  return `“${name}” is empty: nothing is in it. Get it again from where it came.`;
}
