import { findReadable, type FindPhoto } from '../photos/find-photo';
import type { Preview } from './make-preview';
import { onPaper } from './on-paper';
import { previewFile } from './preview-address';

/** A file to send to the preview's frame. */
export interface PreviewResponse {
  body: string | Uint8Array;
  type: 'text/html; charset=utf-8' | 'image/jpeg';
  /** Its content security policy. */
  policy: string;
}

/**
 * What the page may do: show its pictures and its own style. Like the frame's own attribute it takes
 * scripts, forms, windows and every other origin's trust from it, whatever it says itself.
 */
const PAGE_POLICY =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Around the page there is one more, of ours alone. A link that is followed would leave the page's frame:
 * the window's own policy would have it end in an error page; here it is asked of the app, which keeps the
 * page and opens the address elsewhere.
 */
const FRAME_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-src preview: http: https: mailto:; base-uri 'none'; form-action 'none'";
const FRAME = `<!doctype html>
<html lang="en">
<meta name="color-scheme" content="light dark">
<title>Preview</title>
<style>
html, body { height: 100%; margin: 0; overflow: hidden; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
</style>
<iframe sandbox title="The page" src="page/index.html"></iframe>
</html>
`;

const NOTHING = '<!doctype html><title>Nothing yet</title>';

/** The preview that is shown, as its frame asks for it. */
export class ShownPreview {
  private preview: Preview = { html: NOTHING, pictures: new Map() };
  /** What the page was when it was asked for last. */
  private fetched: Preview | null = null;

  /** @returns whether its readers would see a difference to the one before. */
  show(preview: Preview): boolean {
    const before = this.preview;
    this.preview = preview;
    return isOther(before, preview);
  }

  /** Whether its readers see another page than the one that is to be shown. */
  get isBehind(): boolean {
    return this.fetched !== null && isOther(this.fetched, this.preview);
  }

  /** Gives up what was shown: it was of another newsroom. */
  forget(): void {
    this.preview = { html: NOTHING, pictures: new Map() };
  }

  /** The file of this address, or null where there is none. */
  async find(address: string, findPhoto: FindPhoto): Promise<PreviewResponse | null> {
    const file = previewFile(address);
    if (file === null) return null;
    if (file.kind === 'picture') return this.picture(file.name, findPhoto);
    const type = 'text/html; charset=utf-8';
    if (file.kind === 'frame') return { body: FRAME, type, policy: FRAME_POLICY };
    this.fetched = this.preview;
    const { html } = this.preview;
    return { body: file.medium === 'paper' ? onPaper(html) : html, type, policy: PAGE_POLICY };
  }

  private async picture(name: string, findPhoto: FindPhoto): Promise<PreviewResponse | null> {
    const known = this.preview.pictures.get(name);
    const found =
      known === undefined ? null : await findReadable(findPhoto, known.photoId, known.size);
    return found && { body: found.bytes, type: found.type, policy: PAGE_POLICY };
  }
}

function isOther(before: Preview, now: Preview): boolean {
  return seen(before.html) !== seen(now.html) || !sameFiles(before, now);
}

/** What is seen of a page: its language and direction, and its body. */
function seen(html: string): string {
  const start = html.indexOf('<head>');
  const end = html.indexOf('</head>');
  return `${html.slice(0, start)}${html.slice(end)}`;
}

function sameFiles({ pictures }: Preview, other: Preview): boolean {
  return [...other.pictures].every(
    ([name, { photoId }]) => pictures.get(name)?.photoId === photoId,
  );
}
