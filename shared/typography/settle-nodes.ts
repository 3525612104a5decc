import type { DocumentNode } from '../document/json';
import { NO_TEXT } from '../no-text';
import type { Edit } from './edits';
import type { HouseForm } from './house-form';
import { type Kept, settled, typographyEdits } from './settle';

/** Attributes of blocks that hold prose; a credit is a name, and a name is left as it is. */
export const PROSE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'caption',
  'altText',
  'title',
  'text',
]);

interface SettledNodes {
  readonly nodes: readonly DocumentNode[];
  /** How many quotes, dashes and spaces were changed. */
  readonly changes: number;
}

/** Blocks of a body with their typography set, paragraph by paragraph, marks kept; never in code. */
export function settleNodes(nodes: readonly DocumentNode[], form: HouseForm): SettledNodes {
  let changes = 0;
  const settle = (node: DocumentNode): DocumentNode => {
    const { content, attrs } = node;
    const isLine = content?.some(({ text }) => text !== undefined) ?? false;
    const edits = isLine && content !== undefined ? lineEdits(content, form) : [];
    changes += edits.length;
    const prose = Object.entries(attrs ?? {}).map(([name, value]) => {
      if (!PROSE_ATTRIBUTES.has(name) || typeof value !== 'string') return [name, value] as const;
      const set = settled(value, form);
      if (set !== value) changes += 1;
      return [name, set] as const;
    });
    return {
      ...node,
      ...(attrs === undefined ? {} : { attrs: Object.fromEntries(prose) }),
      ...(content === undefined
        ? {}
        : { content: isLine ? edited(content, edits) : content.map(settle) }),
    };
  };
  return { nodes: nodes.map(settle), changes };
}

function lineEdits(line: readonly DocumentNode[], form: HouseForm): readonly Edit[] {
  const kept: Kept[] = [];
  let text = '';
  for (const node of line) {
    const from = text.length;
    text += node.type === 'hardBreak' ? '\n' : (node.text ?? NO_TEXT);
    if (isCode(node)) kept.push({ from, to: text.length });
  }
  return typographyEdits(text, form, { kept });
}

function isCode({ marks = [] }: DocumentNode): boolean {
  return marks.some(({ type }) => type === 'code');
}

/** The line with its edits: what is set in place of letters of several nodes goes into the first. */
function edited(line: readonly DocumentNode[], edits: readonly Edit[]): DocumentNode[] {
  if (edits.length === 0) return [...line];
  const made: DocumentNode[] = [];
  let from = 0;
  for (const node of line) {
    const length = node.text?.length ?? 1;
    const text = node.text === undefined ? undefined : editedText(node.text, from, edits);
    if (text !== '') made.push(text === undefined ? node : { ...node, text });
    from += length;
  }
  return made;
}

function editedText(text: string, from: number, edits: readonly Edit[]): string {
  const to = from + text.length;
  let made = '';
  let at = from;
  for (const edit of edits) {
    if (edit.to < from || (edit.to === from && edit.from < from) || edit.from >= to) continue;
    made += text.slice(at - from, Math.max(at, edit.from) - from);
    if (edit.from >= from) made += edit.text;
    at = Math.min(to, Math.max(at, edit.to));
  }
  return made + text.slice(at - from);
}
