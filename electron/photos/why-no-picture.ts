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
  ['arw', 'a camera’s raw picture'],
  ['cr2', 'a camera’s raw picture'],
  ['cr3', 'a camera’s raw picture'],
  ['dng', 'a camera’s raw picture'],
  ['nef', 'a camera’s raw picture'],
]);

/** Why a file whose bytes are no picture was not taken in, and what to do. @param name of the file. */
export function whyNoPicture(name: string): string {
  const [, ending = ''] = /\.([^.]+)$/.exec(name) ?? [];
  const picture = OTHER_PICTURES.get(ending.toLowerCase());
  if (picture !== undefined)
    return `“${name}” is ${picture}, which Copydesk cannot decode. Save it as JPEG and add that.`;
  const document = DOCUMENTS.get(ending.toLowerCase());
  return document === undefined
    ? `“${name}” is not a picture Copydesk can read (${pictureTypesInWords()}).`
    : `“${name}” is ${document}, which Copydesk does not open. Open it in its program and copy its words from there.`;
}
