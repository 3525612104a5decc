/** The page's one element of style: what stands before it is escaped. */
const STYLE = /<style>([^]*?)<\/style>/;

/**
 * Sheets of A4 side by side, each a column as long as a page: columns are broken by the same rules as
 * pages are. Margins are those of the print style's own `@page`. What stands at the very end makes room
 * for the margin of the last sheet.
 */
const sheets = `html {
  --gap: 24px;
  --sheet: 210mm;
  height: 100%;
  background: #dcd8ce
    linear-gradient(to right, transparent var(--gap), #fff var(--gap)) 0 var(--gap) /
    calc(var(--sheet) + var(--gap)) 297mm repeat-x;
}

:root {
  color-scheme: light dark;
}

html[dir='rtl'] {
  background-position-x: calc(100% - var(--gap));
}

@media (prefers-color-scheme: dark) {
  html {
    background-color: #2b2823;
  }
}

body {
  box-sizing: content-box;
  width: 166mm;
  height: 255mm;
  margin: calc(var(--gap) + 20mm) calc(var(--gap) + 22mm) 22mm;
  background: none;
  column-width: 166mm;
  column-gap: calc(44mm + var(--gap));
  column-fill: auto;
}

body::after {
  content: '';
  position: absolute;
  width: calc(166mm + 22mm + var(--gap));
  height: 1px;
}
`;

/** A page as it prints, for a screen: what a printer heeds applies there, on sheets. All else stays as it is. */
export function onPaper(html: string): string {
  return html.replace(
    STYLE,
    (_, style: string) =>
      `<style>${style.replaceAll('@media print', '@media all')}\n${sheets}</style>`,
  );
}
