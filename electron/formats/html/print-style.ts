/** How the page prints: black on white, headings kept with their text, addresses of links spelled out. */
export const printStyle = `@page {
  margin: 20mm 22mm 22mm;
}

@media print {
  :root {
    color-scheme: light;
    --paper: #fff;
    --ink: #000;
    --quiet: #444;
    --line: #bbb;
    --accent: #000;
  }

  body {
    font-size: 11pt;
    line-height: 1.45;
    orphans: 3;
    widows: 3;
  }

  article {
    max-width: none;
    padding: 0;
  }

  header,
  .body > *,
  figure,
  .body > figure,
  figcaption {
    margin-inline: 0;
  }

  .headline,
  .headline[data-print]::before {
    font-size: 24pt;
  }

  .headline[data-print] {
    font-size: 0;
  }

  .headline[data-print]::before {
    content: attr(data-print);
  }

  .standfirst {
    font-size: 13pt;
  }

  h2 {
    font-size: 13.5pt;
  }

  h3 {
    font-size: 11.5pt;
  }

  .pull-quote {
    font-size: 15pt;
  }

  .byline,
  .facts,
  .kicker,
  .label,
  figcaption,
  .video-card {
    font-size: 9pt;
  }

  h1,
  h2,
  h3,
  header {
    break-after: avoid;
    break-inside: avoid;
  }

  figure,
  blockquote,
  li,
  .pull-quote,
  .video-card {
    break-inside: avoid;
  }

  figure img {
    width: auto;
    max-width: 100%;
    max-height: 9cm;
  }

  .watch a {
    padding: 0;
    border: 0;
  }

  a[href^='http']::after {
    content: '\\00a0(' attr(href) ')';
    color: var(--quiet);
    display: inline-block;
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }
}
`;
