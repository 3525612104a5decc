/** How the body's blocks look on a screen, after `pageStyle`; last, what changes where there is room. */
export const bodyStyle = `.body > p + p {
  margin-block-start: 1.1em;
}

.body > :first-child {
  margin-block-start: 2rem;
}

.lead + .body > :first-child {
  margin-block-start: 0;
}

.dateline {
  font-size: 0.875em;
  font-weight: 700;
  letter-spacing: 0.04em;
}

h2,
h3 {
  line-height: 1.25;
  text-wrap: balance;
}

h2 {
  margin-block: 2.1em 0.6em;
  font-size: 1.375rem;
  letter-spacing: -0.005em;
}

h3 {
  margin-block: 1.8em 0.4em;
  font-size: 1.125rem;
}

h2 + h3 {
  margin-block-start: 0.8em;
}

blockquote {
  margin-block: 1.5em;
  padding-inline-start: 1.25rem;
  border-inline-start: 2px solid var(--line);
}

blockquote p + p {
  margin-block-start: 0.8em;
}

ul,
ol {
  margin-block: 1.2em;
  padding-inline-start: 1.4em;
}

li + li {
  margin-block-start: 0.45em;
}

li > ul,
li > ol {
  margin-block: 0.45em;
}

li::marker {
  color: var(--quiet);
  font-variant-numeric: tabular-nums;
}

hr {
  width: 6rem;
  margin: 2.75rem auto;
  border: 0;
  border-block-start: 1px solid var(--line);
}

.body > hr {
  margin-inline: auto;
}

.pull-quote {
  margin-block: 2.5rem;
  padding-block-start: 1.1rem;
  border-block-start: 2px solid var(--accent);
  font-size: 1.625rem;
  line-height: 1.3;
  letter-spacing: -0.008em;
  text-wrap: balance;
}

.video-card {
  margin-block: 2.25rem;
  padding: 1.1rem 1.25rem 1.2rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  font: 0.9375rem/1.5 var(--plain);
}

.video-card .label {
  margin-block-end: 0.35rem;
}

.video-card .title {
  font: 700 1.1875rem/1.35 var(--reading);
}

.video-card .title + p {
  margin-block-start: 0.4rem;
  color: var(--quiet);
}

.watch {
  margin-block-start: 1.75rem;
}

.watch a {
  display: inline-block;
  padding: 0.6rem 1.1rem;
  border: 1px solid var(--accent);
  border-radius: 6px;
  color: var(--accent);
  font: 600 0.9375rem/1.4 var(--plain);
  text-decoration: none;
}

.watch a:hover {
  background: var(--accent);
  color: var(--paper);
}

@media (min-width: 46rem) {
  header,
  .body > *,
  figcaption {
    margin-inline: 0;
  }

  figure,
  .body > figure {
    margin-inline: -3.5rem;
  }

  figcaption {
    margin-inline: 3.5rem;
  }

  .body > hr {
    margin-inline: auto;
  }
}
`;
