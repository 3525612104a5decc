const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content or end tag (HTML Standard, void elements, with the obsolete ones). */
export const VOID = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that stand on lines of their own, so their start and end are the ends of a paragraph. */
export const BLOCK = names(
  'address article aside blockquote caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol ' +
    'optgroup option p pre search section summary table tbody td tfoot th thead tr ul xmp',
);

/** What a browser does not show, or shows only when something else fails. */
export const INVISIBLE = names(
  'applet audio canvas datalist iframe math noembed noframes noscript object rp script style svg ' +
    'template title video',
);

export const FORM_CONTROLS = names('button label legend optgroup option select textarea');

/** Boxes that merely stand around the page and may be opened or closed anywhere. */
export const TRANSPARENT = names('html head body');

export const LISTS = names('ul ol menu dir');

/** Where a start tag ends a paragraph left open outside, it may not (HTML Standard, button scope). */
export const PARAGRAPH_SCOPE = names('button caption marquee object table td th template');
