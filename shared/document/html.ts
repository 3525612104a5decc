import type { DOMOutputSpec, Fragment, Mark, Node } from '@tiptap/pm/model';
import type { Page } from './block';
import { blocks } from './index';

const publishers = new Map(blocks.map(({ node, publish }) => [node.name, publish]));

const VOID_ELEMENTS = new Set(['br', 'hr', 'img', 'source']);

/** Text made safe inside HTML text and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The body as readers get it: HTML of the document's blocks, each in its published form. A direct
 * walk that writes strings: no DOM is needed, and text is escaped in one place.
 */
export function bodyHtml(body: Node, page: Page): string {
  return fragmentHtml(body.content, page);
}

function fragmentHtml(fragment: Fragment, page: Page): string {
  let html = '';
  fragment.forEach((node) => {
    html += nodeHtml(node, page);
  });
  return html;
}

function nodeHtml(node: Node, page: Page): string {
  if (node.isText) return withMarks(escapeHtml(node.text ?? ''), node.marks);
  const publish = publishers.get(node.type.name);
  const spec = publish ? publish(node, page) : node.type.spec.toDOM?.(node);
  if (spec === null || spec === undefined) return '';
  const html = specHtml(spec, () => fragmentHtml(node.content, page));
  return node.isBlock ? `${html}\n` : withMarks(html, node.marks);
}

function withMarks(html: string, marks: readonly Mark[]): string {
  return marks.reduceRight((inner, mark) => {
    const spec = mark.type.spec.toDOM?.(mark, true);
    return spec === undefined ? inner : specHtml(spec, () => inner);
  }, html);
}

/**
 * HTML of ProseMirror's description of an element: `[tag, attributes?, ...children]`, where 0 is the
 * hole that `content` fills and a string is text.
 */
export function specHtml(spec: DOMOutputSpec, content: () => string): string {
  if (typeof spec === 'string') return escapeHtml(spec);
  if (!Array.isArray(spec)) throw new TypeError('A published block is an array or text');
  const [tag, ...rest] = spec as [string, ...unknown[]];
  const attributes = isAttributes(rest[0]) ? rest[0] : {};
  const children = isAttributes(rest[0]) ? rest.slice(1) : rest;
  const open = `<${tag}${attributesHtml(attributes)}>`;
  if (VOID_ELEMENTS.has(tag)) return open;
  const inner = children.map((child) =>
    child === 0 ? content() : specHtml(child as DOMOutputSpec, content),
  );
  return `${open}${inner.join('')}</${tag}>`;
}

function isAttributes(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attributesHtml(attributes: Record<string, unknown>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
}
