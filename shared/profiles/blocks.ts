import type { DocumentNode } from '../document/json';
import type { Profile } from './profile';

/** What every body is made of, what stands inside of other blocks alone, and what readers never get. */
const ALWAYS = new Set([
  'doc',
  'paragraph',
  'text',
  'hardBreak',
  'listItem',
  'tableRow',
  'tableCell',
  'tableHeader',
  'editorNote',
]);

/** Blocks that are made of another that has a choice of its own: in them it belongs. */
export const MADE_OF_ANOTHER = new Set(['gallery']);

/** Whether a block of this name belongs into a story of the profile. */
export function allowsBlock(profile: Profile | null, name: string): boolean {
  const blocks = profile?.blocks ?? null;
  return blocks === null || ALWAYS.has(name) || blocks.includes(name);
}

/** Why no block of this name belongs into a story of the profile, in words; null where it does. */
export function noSuchBlock(profile: Profile | null, name: string): string | null {
  if (profile === null || allowsBlock(profile, name)) return null;
  return `“${profile.name}” has no ${blockWords(name)}.`;
}

/** Whether a profile can leave this block out. */
export function isOptionalBlock(name: string): boolean {
  return !ALWAYS.has(name);
}

/** Name of the first block of the body that does not belong into a story of the profile, or null. */
export function strayBlock(body: DocumentNode, profile: Profile | null): string | null {
  if (profile === null || profile.blocks === null) return null;
  const open: DocumentNode[] = [body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!allowsBlock(profile, node.type)) return node.type;
    if (!MADE_OF_ANOTHER.has(node.type)) open.push(...(node.content ?? []).toReversed());
  }
  return null;
}

/** A block's name in words: `pullQuote` is a `pull quote`. */
export function blockWords(name: string): string {
  return name.replace(/(?=[A-Z])/g, ' ').toLowerCase();
}
