/**
 * How the page looks on a screen: one calm column of 62 to 70 characters, photos a little wider, light or
 * dark as the reader's system is. Fonts are those of the reader's own computer, since the page loads none.
 */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #fbfaf6;
  --ink: #1d1b18;
  --quiet: #625d55;
  --line: #d9d4c9;
  --accent: #1d5566;
  --reading:
    Charter, 'Bitstream Charter', 'Sitka Text', 'Source Serif 4', 'Noto Serif', 'Noto Naskh Arabic',
    'Geeza Pro', Cambria, Georgia, serif;
  --plain:
    system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans',
    Arial, sans-serif;
  --gutter: 1.25rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614;
    --ink: #e8e4dc;
    --quiet: #a59f94;
    --line: #3a3732;
    --accent: #8cc3d6;
  }
}

*,
::before,
::after {
  box-sizing: border-box;
}

html {
  font-size: 100%;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 var(--reading);
  font-kerning: normal;
  text-rendering: optimizeLegibility;
  overflow-wrap: break-word;
}

article {
  max-width: 37rem;
  margin: 0 auto;
  padding: clamp(2rem, 7vw, 5rem) 0 6rem;
}

header,
.body > * {
  margin-inline: var(--gutter);
}

p,
h1,
h2,
h3 {
  margin: 0;
}

a {
  color: inherit;
  text-decoration: underline;
  text-decoration-color: var(--accent);
  text-decoration-thickness: 0.08em;
  text-underline-offset: 0.18em;
}

a:hover {
  color: var(--accent);
}

a:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 3px;
}

.kicker,
.label {
  color: var(--accent);
  font: 600 0.8125rem/1.4 var(--plain);
  letter-spacing: 0.02em;
  margin-block-end: 0.75rem;
}

.label::before {
  content: '▶';
  font-size: 0.7em;
  margin-inline-end: 0.5em;
  vertical-align: 0.1em;
}

.video header .label,
.video header .kicker {
  display: inline-block;
  margin-inline-end: 1em;
}

.headline {
  font-size: clamp(1.875rem, 1.4rem + 2.2vw, 2.625rem);
  font-weight: 700;
  line-height: 1.12;
  letter-spacing: -0.012em;
  text-wrap: balance;
}

.standfirst {
  margin-block-start: 0.9rem;
  color: var(--quiet);
  font-size: 1.25rem;
  line-height: 1.45;
  text-wrap: pretty;
}

.byline {
  margin-block-start: 1.6rem;
  font: 600 0.9375rem/1.5 var(--plain);
}

.facts {
  margin-block-start: 0.1rem;
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.5em;
  color: var(--quiet);
  font: 0.875rem/1.5 var(--plain);
  font-variant-numeric: tabular-nums;
}

.headline + .facts,
.standfirst + .facts {
  margin-block-start: 1.6rem;
}

.facts time:not(:last-child)::after {
  content: '·';
  margin-inline-start: 0.5em;
}

figure {
  margin: 2.25rem 0;
}

.body > figure {
  margin-inline: 0;
}

.lead {
  margin-block: 2rem 2.25rem;
}

picture {
  display: contents;
}

figure img {
  display: block;
  width: auto;
  max-width: 100%;
  height: auto;
  max-height: 44rem;
  margin-inline: auto;
  background: var(--line);
}

figcaption {
  margin: 0.65rem var(--gutter) 0;
  color: var(--quiet);
  font: 0.875rem/1.5 var(--plain);
  text-wrap: pretty;
}

.credit {
  white-space: normal;
}
`;
