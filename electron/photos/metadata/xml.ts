/** One element of a metadata packet. Names are expanded: `{namespace}local`. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Character data directly inside, entities resolved. */
  text: string;
}

interface OpenElement extends XmlElement {
  tag: string;
  attributes: Map<string, string>;
  children: OpenElement[];
  namespaces: ReadonlyMap<string, string>;
}

const MAX_DEPTH = 64;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([^\s/>=<"']+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+)/gy;

/**
 * Reads the small part of XML that metadata packets use: elements, attributes, namespaces, text,
 * CDATA. What is malformed ends the reading and what was read so far is kept. Nothing outside the
 * text is ever fetched, and a document type (the way to entity bombs) is refused.
 *
 * @returns the top element holding everything, or null when there is a document type.
 */
export function readXml(xml: string): XmlElement | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return null;
  const top = element('', new Map([['xml', XML_NAMESPACE]]));
  const open = [top];
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(xml); token !== null; token = TOKEN.exec(xml)) {
    const [, cdata, slash, tag, attributes = '', text] = token;
    const parent = open.at(-1) ?? top;
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) parent.text += unescapeXml(text);
    else if (tag !== undefined && slash === '/') close(open, tag);
    else if (tag !== undefined) {
      const child = startTag(tag, attributes, parent.namespaces);
      parent.children.push(child);
      if (attributes.trimEnd().endsWith('/')) continue;
      if (open.push(child) > MAX_DEPTH) break;
    }
  }
  return top;
}

function element(tag: string, namespaces: ReadonlyMap<string, string>): OpenElement {
  return { tag, name: tag, attributes: new Map(), children: [], text: '', namespaces };
}

function startTag(
  tag: string,
  attributesText: string,
  inherited: ReadonlyMap<string, string>,
): OpenElement {
  const namespaces = new Map(inherited);
  const plain: [string, string][] = [];
  for (const [, name = '', double, single = ''] of attributesText.matchAll(
    /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const value = unescapeXml(double ?? single);
    if (name === 'xmlns') namespaces.set('', value);
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice('xmlns:'.length), value);
    else plain.push([name, value]);
  }
  const started = element(tag, namespaces);
  started.name = expanded(tag, namespaces);
  for (const [name, value] of plain) started.attributes.set(expanded(name, namespaces), value);
  return started;
}

function close(open: OpenElement[], tag: string): void {
  const index = open.findLastIndex((candidate) => candidate.tag === tag);
  if (index > 0) open.length = index;
}

function expanded(tag: string, namespaces: ReadonlyMap<string, string>): string {
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon);
  return `{${namespaces.get(prefix) ?? ''}}${tag.slice(colon + 1)}`;
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name)] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
