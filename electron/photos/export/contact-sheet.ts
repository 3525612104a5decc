import { escapeHtml } from '../../../shared/document/html';
import type { NamedPhoto } from './captions';

/** A page to print, and its pictures by their names beside it. */
export interface SheetPage {
  html: string;
  /** JPEG bytes. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

const COLUMNS = 3;
const ROWS = 4;

/** Points and millimetres, as paper has them. Sheets are white, whatever the app looks like. */
const STYLE = `
@page { size: A4; margin: 12mm 14mm 14mm; }
* { box-sizing: border-box; margin: 0; }
html { color: #1c1b18; background: #fff; font: 7.5pt/1.35 Inter, 'Helvetica Neue', Arial, sans-serif; }
h1 { height: 8mm; font: 600 11pt/1.2 Newsreader, Georgia, serif; overflow: hidden; }
ol { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); grid-auto-rows: 64mm; gap: 0 6mm;
  padding: 0; list-style: none; break-after: page; }
ol:last-child { break-after: auto; }
li { min-width: 0; break-inside: avoid; }
figure { display: flex; flex-direction: column; height: 61mm; overflow: hidden; }
.picture { display: flex; flex: none; align-items: flex-end; height: 38mm; margin-bottom: 1.5mm; }
img { max-width: 100%; max-height: 100%; }
.none { width: 100%; height: 100%; border: .5pt solid #b9b4a8; padding: 2mm; color: #6b675e; }
p { overflow: hidden; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; }
.name { flex: none; font-weight: 600; -webkit-line-clamp: 1; word-break: break-all; }
.caption { -webkit-line-clamp: 4; }
.credit { flex: none; color: #6b675e; -webkit-line-clamp: 1; }
`;

/**
 * Photos in rows, each with its file's name, caption and credit.
 *
 * @param pictures small copies by the ids of photos; one that has none is named all the same.
 */
export function contactSheet(
  title: string,
  photos: readonly NamedPhoto[],
  pictures: ReadonlyMap<string, Uint8Array>,
): SheetPage {
  const files = new Map<string, Uint8Array>();
  const items = photos.map(({ photo, name }, at) => {
    const bytes = pictures.get(photo.id);
    const file = `${at + 1}.jpeg`;
    if (bytes !== undefined) files.set(file, bytes);
    const picture =
      bytes === undefined
        ? '<div class="none">The picture cannot be shown.</div>'
        : `<img src="${file}" alt="${escapeHtml(photo.altText || name)}">`;
    return `<li><figure><div class="picture">${picture}</div><figcaption>${[
      line('name', name),
      line('caption', photo.caption || photo.headline),
      line('credit', photo.credit),
    ].join('')}</figcaption></figure></li>`;
  });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style><h1 dir="auto">${escapeHtml(title)}</h1>${sheets(items).join('')}</html>`;
  return { html, pictures: files };
}

/** The title stands on the first alone, and leaves room for it. */
function sheets(items: readonly string[]): string[] {
  const perSheet = COLUMNS * ROWS;
  return Array.from({ length: Math.ceil(items.length / perSheet) }, (_, at) => {
    const shown = items.slice(at * perSheet, (at + 1) * perSheet);
    return `<ol>${shown.join('')}</ol>`;
  });
}

function line(className: string, text: string): string {
  return text === '' ? '' : `<p class="${className}" dir="auto">${escapeHtml(text)}</p>`;
}
