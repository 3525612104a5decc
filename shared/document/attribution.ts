import type { Attribute } from '@tiptap/core';
import type { DOMOutputSpec, Node } from '@tiptap/pm/model';
import { textAttributes } from './attributes';

/** Where a quote's own HTML, or that of other programs, says who spoke. */
export const SPEAKERS: ReadonlySet<string> = new Set(['footer', 'cite']);
const DASH = /^[\s\-–—―]+/u;

/** The attribute of a quote that names who said it. */
export function attributionAttribute(): { attribution: Attribute } {
  const { attribution } = textAttributes(['attribution']);
  return {
    attribution: {
      ...attribution,
      parseHTML: (element) =>
        (attribution.parseHTML?.(element) as string | undefined) || speaker(element),
    },
  };
}

/** Parse rules that keep the speaker out of what was said. @param tag of the quote. */
export function speakerRules(tag: string) {
  return [...SPEAKERS].map((name) => ({ tag: `${tag} > ${name}`, ignore: true }));
}

function speaker(element: HTMLElement): string {
  const named = [...element.children].find(({ localName }) => SPEAKERS.has(localName));
  return withoutDash(named?.textContent.trim() ?? '');
}

/** A name without the dash that pages print before it. */
export function withoutDash(name: string): string {
  return name.replace(DASH, '');
}

/** The attribution as readers see it, or nothing where there is none. */
export function publishAttribution({ attrs }: Node): DOMOutputSpec[] {
  const name = attrs.attribution as string;
  return name === '' ? [] : [['footer', { class: 'attribution', dir: 'auto' }, `— ${name}`]];
}
