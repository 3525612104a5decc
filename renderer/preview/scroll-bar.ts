let measured: number | null = null;

/** Pixels that a scroll bar takes from the width of a page; 0 where it lies over the page. */
export function scrollBarWidth(): number {
  measured ??= measure();
  return measured;
}

function measure(): number {
  const probe = document.createElement('div');
  // The app's own bars are thin.
  Object.assign(probe.style, { position: 'absolute', overflow: 'scroll', scrollbarWidth: 'auto' });
  document.body.append(probe);
  const width = probe.offsetWidth - probe.clientWidth;
  probe.remove();
  return width;
}
