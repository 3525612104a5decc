import type { Node } from '@tiptap/pm/model';
import { withoutSentenceEnd } from '../address-end';

const CONTROL_CHARACTER = /\p{Cc}/u;
const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address in normal form if it may be stored and opened: http, https or mailto only. Anything
 * else (script, file, UNC, search-ms …) gives null. An address without a scheme counts as https.
 */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  // Browsers drop tabs and line ends anywhere: `java\tscript:80//…` would hide its scheme from us.
  if (CONTROL_CHARACTER.test(trimmed)) return null;
  if (trimmed === '' || /^[\\/]/.test(trimmed)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  return SAFE_PROTOCOLS.has(url.protocol) ? url.href : null;
}

/** For schema attributes: throws a RangeError, as ProseMirror's `check` expects, on unsafe addresses. */
export function validateLink(value: unknown): void {
  if (typeof value !== 'string' || (value !== '' && safeLink(value) === null)) {
    throw new RangeError('A link may only be http, https or mailto');
  }
}

/** The addresses that the words of a body lead to without encryption, each once. */
export function insecureLinks(body: Node): string[] {
  const found = new Set<string>();
  body.descendants(({ marks }) => {
    for (const { type, attrs } of marks) {
      const href = type.name === 'link' ? safeLink(attrs.href as string) : null;
      if (href?.startsWith('http:')) found.add(href);
    }
  });
  return [...found];
}

const TYPED_ADDRESS = /(?:^|[\s([«‹“‘"'])((?:https?:\/\/|www\.)\S+)\s$/iu;

export interface TypedAddress {
  /** Where it begins in what is typed. */
  index: number;
  text: string;
  href: string;
}

/**
 * The web address that a space or an Enter at the end of `typed` completes; null where there is none.
 * With `http` or `www` alone: companies are called like an address.
 */
export function typedAddress(typed: string): TypedAddress | null {
  const match = TYPED_ADDRESS.exec(typed);
  const whole = match?.[1] ?? '';
  const text = withoutSentenceEnd(whole);
  const href = safeLink(text);
  if (match === null || href === null || !new URL(href).hostname.includes('.')) return null;
  return { index: match.index + match[0].indexOf(whole), text, href };
}
