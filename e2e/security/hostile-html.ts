/** What a script would do if it ran: name itself where the test looks, and call out. */
const RUN = 'window.hacked=1;alert(1)';

const scripts = [
  `<script>${RUN}</script>`,
  '<script src="HONEYPOT/s.js"></script>',
  `<img src=x onerror="${RUN}">`,
  '<img src="HONEYPOT/pixel.png" srcset="HONEYPOT/2x.png 2x">',
  '<picture><source srcset="HONEYPOT/source.webp"><img src="HONEYPOT/i.png"></picture>',
  `<svg onload="${RUN}"><script>${RUN}</script></svg>`,
  '<svg><image href="HONEYPOT/svg.png" /><use href="HONEYPOT/u.svg#x" /></svg>',
  `<svg><animate onbegin="${RUN}" attributeName="x" dur="1s"></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y="9">words</text></a></svg>`,
  '<iframe src="HONEYPOT/frame"></iframe>',
  `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  '<object data="HONEYPOT/object"></object><embed src="HONEYPOT/embed">',
  '<video src="HONEYPOT/film.mp4" poster="HONEYPOT/poster.png" autoplay></video>',
  `<video><source onerror="${RUN}"></video>`,
  '<audio src="HONEYPOT/sound.mp3" autoplay></audio>',
  '<link rel="stylesheet" href="HONEYPOT/style.css"><link rel="prefetch" href="HONEYPOT/p">',
  '<style>@import "HONEYPOT/import.css"; body{background:url(HONEYPOT/bg.png)}</style>',
  '<p style="background:url(HONEYPOT/inline.png)">styled words</p>',
  '<meta http-equiv="refresh" content="0;url=HONEYPOT/refresh">',
  '<base href="HONEYPOT/"><a href="next">words</a>',
  '<form action="HONEYPOT/form"><input name="a" autofocus><button>Send</button></form>',
  `<input autofocus onfocus="${RUN}">`,
  `<details open ontoggle="${RUN}"><summary>More</summary></details>`,
  `<marquee onstart="${RUN}">words</marquee>`,
  `<body onload="${RUN}"><p onclick="${RUN}">words</p></body>`,
  `<p onmouseover="${RUN}" contenteditable onbeforeinput="${RUN}">words</p>`,
  '<template><img src="HONEYPOT/template.png"></template>',
  '<table background="HONEYPOT/table.png"><tr><td>cell</td></tr></table>',
];

/** Markup that means one thing to one parser and another to the next. */
const mutations = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<math><annotation-xml encoding="text/html"><style><img src onerror=${RUN}></style></annotation-xml></math>`,
  `<textarea><p title="</textarea><img src onerror=${RUN}>"></textarea>`,
  `<xmp><p title="</xmp><img src onerror=${RUN}>">`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<a <img src=x onerror=${RUN}>>words</a>`,
  `<img """><script>${RUN}</script>">`,
  `<svg><title><style><img src="</style><img src onerror=${RUN}>"></title></svg>`,
  `<select><template><img src onerror=${RUN}></template></select>`,
];

/** Addresses that must not be stored as a link. */
const addresses = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:80//%0a${RUN}`,
  `\u0001javascript:${RUN}`,
  `&#106;avascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '\\\\server\\share\\x',
  '//server/share',
  'search-ms:query=x&crumb=location:\\\\server',
  'ms-msdt:/id PCWDiagnostic',
  'blob:app://copydesk/1',
  'app://copydesk/index.html',
  'media://flood-mill-street/page',
];

/** Our own blocks, as only a forger would write them. */
const forgeries = [
  `<div data-video-card data-url="javascript:${RUN}" data-title="Film"></div>`,
  '<figure data-photo-id="../../../../etc/passwd" data-caption="words"></figure>',
  `<figure data-photo-id="x" data-caption="<img src=x onerror=${RUN}>"></figure>`,
  '<h2 level="99" data-level="x">Subhead</h2>',
  `<p data-pm-slice="0 0 [&quot;iframe&quot;,{&quot;src&quot;:&quot;HONEYPOT&quot;}]">words</p>`,
  `<p data-pm-slice="1 1 [&quot;blockQuote&quot;,{&quot;onload&quot;:&quot;${RUN}&quot;}]">words</p>`,
  '<p data-pm-slice="999999999 999999999 []">words</p>',
  '<p data-pm-slice="0 0 [&quot;__proto__&quot;,{&quot;polluted&quot;:1}]">words</p>',
  '<ol start="javascript:1" type="&quot;onload=1"><li>one</li></ol>',
  `<p data-pm-slice="0 0 [&quot;videoCard&quot;,{&quot;url&quot;:&quot;javascript:${RUN}&quot;}]">words</p>`,
];

/** The same as if Copydesk had copied it, which the editor reads itself. */
function asOwn(html: string): string {
  const slice = html.includes('data-pm-slice') ? '' : ' data-pm-slice="0 0 []"';
  return html.replace(/^<(\w+)/, `<$1 data-copydesk=""${slice}`);
}

/** Hostile HTML for the clipboard, each one paste. */
export function hostileHtml(honeypot: string): string[] {
  const links = addresses.map((address) => `<p>words <a href="${address}">link</a></p>`);
  const own = [...forgeries, ...links].map(asOwn);
  return [...scripts, ...mutations, ...links, ...forgeries, ...own].map((html) =>
    html.replaceAll('HONEYPOT', honeypot),
  );
}
