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

/** Why a file whose bytes are no picture was not taken in, and what to do. @param name of the file. */
export function whyNoPicture(name: string): string {
  const [, ending = ''] = /\.([^.]+)$/.exec(name) ?? [];
  const document = DOCUMENTS.get(ending.toLowerCase());
  return document === undefined
    ? `“${name}” is not a picture Copydesk can read (${pictureTypesInWords()}).`
    : `“${name}” is ${document}, which Copydesk does not open. Open it in its program and copy its words from there.`;
}
