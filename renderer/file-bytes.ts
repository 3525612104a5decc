import { RequestError } from './ipc';

/** The bytes of a file that was dropped or pasted. @throws RequestError for a folder, or one that is gone. */
export async function fileBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new RequestError(
      'unreadable',
      `“${file.name}” could not be read. If it is a folder, choose the files in it.`,
    );
  }
}
