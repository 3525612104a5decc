import { BrowserWindow, session } from 'electron';
import { secureSession, SECURE_WEB_PREFERENCES } from '../../security';
import type { SheetPage } from './contact-sheet';

/** In memory, and of nothing but this page: it shares neither cache nor addresses with the windows. */
const PARTITION = 'contact-sheet';
const ADDRESS = 'preview://contact-sheet/';
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Under the page, where its margin leaves room. */
const FOOT =
  '<div style="width:100%;margin:0 14mm;font:7pt sans-serif;color:#6b675e;text-align:end"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/**
 * Prints a page of ours on A4, in a window that nobody sees and that runs no scripts.
 *
 * @returns bytes of a PDF.
 * @throws DOMException `AbortError` when cancelled.
 */
export async function printSheet(page: SheetPage, signal: AbortSignal): Promise<Uint8Array> {
  const own = sheetSession();
  serve(own, page);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...SECURE_WEB_PREFERENCES, session: own, javascript: false, devTools: false },
  });
  const cancel = () => window.destroy();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    signal.throwIfAborted();
    await window.loadURL(ADDRESS);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOT,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
    if (!window.isDestroyed()) window.destroy();
    own.protocol.unhandle('preview');
  }
}

let secured: Electron.Session | null = null;

function sheetSession(): Electron.Session {
  if (secured === null) {
    secured = session.fromPartition(PARTITION, { cache: false });
    secureSession(secured);
  }
  return secured;
}

function serve({ protocol }: Electron.Session, { html, pictures }: SheetPage): void {
  protocol.handle('preview', ({ url }) => {
    const picture = pictures.get(url.slice(ADDRESS.length));
    if (url !== ADDRESS && picture === undefined) return new Response(null, { status: 404 });
    const headers = {
      'Content-Type': picture === undefined ? 'text/html; charset=utf-8' : 'image/jpeg',
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
    };
    return new Response(picture === undefined ? html : new Uint8Array(picture), { headers });
  });
}
