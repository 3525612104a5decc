import { readXml, type XmlElement } from './xml';

const RDF = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}';
const LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang';
const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
  prism21: 'http://prismstandard.org/namespaces/basic/2.1/',
  prism3: 'http://prismstandard.org/namespaces/basic/3.0/',
  pur: 'http://prismstandard.org/namespaces/prismusagerights/2.1/',
};
const MAX_BYTES = 8_000_000;

/** Expanded name (`{namespace}local`) → its values, in order; alternatives in other languages last. */
export type XmpProperties = ReadonlyMap<string, readonly string[]>;

/** The name of a property in `XmpProperties`. @param name with its usual prefix, e.g. `dc:title` */
export function xmpName(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `{${NAMESPACES[prefix] ?? ''}}${local}`;
}

/**
 * The simple and list properties of an XMP packet (ISO 16684-1). Structures are left out. A packet
 * that is too large, or holds a document type, has no properties.
 */
export function readXmp(packet: Uint8Array): XmpProperties {
  const properties = new Map<string, string[]>();
  const top = packet.byteLength > MAX_BYTES ? null : readXml(decode(packet));
  if (top === null) return properties;
  for (const description of descriptions(top)) {
    for (const [name, value] of description.attributes) add(properties, name, [value]);
    for (const property of description.children) add(properties, property.name, values(property));
  }
  return properties;
}

/** UTF-8 unless the first two bytes are a byte order mark or a `<` of UTF-16. */
function decode(packet: Uint8Array): string {
  const start = ((packet[0] ?? 0) << 8) | (packet[1] ?? 0);
  if (start === 0xfffe || start === 0x3c00) return new TextDecoder('utf-16le').decode(packet);
  if (start === 0xfeff || start === 0x003c) return new TextDecoder('utf-16be').decode(packet);
  return new TextDecoder().decode(packet);
}

/** The topmost `rdf:Description` elements: those inside a property describe something else. */
function descriptions(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((child) =>
    child.name === `${RDF}Description` ? [child] : descriptions(child),
  );
}

function add(properties: Map<string, string[]>, name: string, found: readonly string[]): void {
  if (found.length === 0) return;
  const known = properties.get(name) ?? [];
  properties.set(name, known);
  for (const value of found) known.push(value);
}

function values(property: XmlElement): string[] {
  const list = property.children.find(({ name }) =>
    [`${RDF}Alt`, `${RDF}Seq`, `${RDF}Bag`].includes(name),
  );
  if (list === undefined) return property.text.trim() === '' ? [] : [property.text];
  const items = list.children.filter(({ name }) => name === `${RDF}li`);
  const inOrder =
    list.name === `${RDF}Alt`
      ? items.toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
      : items;
  return inOrder.map(({ text }) => text).filter((text) => text.trim() !== '');
}

function isDefault(item: XmlElement): boolean {
  return item.attributes.get(LANGUAGE) === 'x-default';
}
