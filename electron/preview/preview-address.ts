import type { PreviewMedium } from '../../shared/preview';

/** What an address of a preview stands for; a picture by its name beside the page. */
export type PreviewFile =
  { kind: 'frame' } | { kind: 'page'; medium: PreviewMedium } | { kind: 'picture'; name: string };

const ADDRESS =
  /^preview:\/\/copydesk(?:-\d{1,9})?\/(screen|paper)\/(?:(frame\.html)|page\/(?:(index\.html)|images\/([^/?#]+)))$/;

/** The file that an address names; null when it is not of our making. */
export function previewFile(address: string): PreviewFile | null {
  const [, medium, frame, page, picture] = ADDRESS.exec(address) ?? [];
  if (medium === undefined) return null;
  if (frame !== undefined) return { kind: 'frame' };
  if (page !== undefined) return { kind: 'page', medium: medium as PreviewMedium };
  const name = picture === undefined ? null : decoded(picture);
  return name === null ? null : { kind: 'picture', name };
}

/** Whether an address is in a preview, whatever it names there. */
export function isPreview(address: string): boolean {
  return previewHostOf(address) !== null;
}

/** Host of an address that is in the preview of one of our windows; each has its own. */
export function previewHostOf(address: string): string | null {
  return /^preview:\/\/(copydesk(?:-\d{1,9})?)\//.exec(address)?.[1] ?? null;
}

/** Host of the addresses of a window's preview. @param number of the window, 0 for the main one */
export function previewHost(number: number): string {
  return number === 0 ? 'copydesk' : `copydesk-${number}`;
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
