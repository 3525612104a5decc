/** How blocks beside the running text look on a screen, after `bodyStyle`. */
export const blockStyle = `.attribution {
  margin-block-start: 0.6em;
  color: var(--quiet);
  font: 0.9375rem/1.5 var(--plain);
}

.pull-quote .attribution {
  letter-spacing: 0;
}

.gallery {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
  gap: 1.25rem;
  margin-block: 2.25rem;
}

.gallery.grid {
  grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr));
}

.gallery > figure {
  margin: 0;
}

.gallery figcaption {
  margin-inline: 0;
}

.table {
  margin-block: 2rem;
  overflow-x: auto;
}

table {
  width: 100%;
  border-collapse: collapse;
  font: 0.9375rem/1.45 var(--plain);
  font-variant-numeric: tabular-nums;
}

td,
th {
  padding: 0.45rem 0.75rem 0.45rem 0;
  border-block-end: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}

th {
  border-block-end-color: var(--quiet);
  font-weight: 600;
}

.fact-box,
.social-post,
.related-story {
  margin-block: 2.25rem;
  padding: 1.1rem 1.25rem 1.2rem;
  border: 1px solid var(--line);
  border-radius: 6px;
}

.fact-box {
  border: 0;
  border-block-start: 3px solid var(--accent);
  border-radius: 0;
  background: color-mix(in srgb, var(--line) 35%, transparent);
  font: 0.9375rem/1.55 var(--plain);
}

.fact-box > .title {
  margin: 0 0 0.6rem;
  font: 700 1.1875rem/1.35 var(--reading);
}

.fact-box p + p,
.social-post p + p {
  margin-block-start: 0.7em;
}

.related-story {
  padding-block: 0.8rem;
  border-inline: 0;
  border-radius: 0;
}

.related-story .tag {
  color: var(--accent);
  font: 600 0.8125rem/1.4 var(--plain);
}

.related-story .title {
  font: 700 1.1875rem/1.35 var(--reading);
}

.video-card img {
  display: block;
  width: 100%;
  height: auto;
  margin-block-end: 0.8rem;
}

.video-card .credit {
  margin-block-start: 0.4rem;
  color: var(--quiet);
  font-size: 0.8125rem;
}

code {
  font-size: 0.9em;
}

sup {
  line-height: 0;
}

@media (min-width: 46rem) {
  .body > .gallery {
    margin-inline: -3.5rem;
  }
}

@media print {
  .gallery,
  .table tr,
  .fact-box,
  .social-post,
  .related-story {
    break-inside: avoid;
  }

  .body > .gallery {
    margin-inline: 0;
  }

  .gallery,
  .gallery.grid {
    grid-template-columns: 1fr 1fr;
  }
}
`;
