import { Fragment, type Node } from '@tiptap/pm/model';
import { asParagraphs, titleLine } from '../document/as-paragraphs';
import { bodySchema } from '../document/index';
import type { DocumentNode } from '../document/json';
import { allowsBlock, MADE_OF_ANOTHER, strayBlock } from './blocks';
import type { Profile } from './profile';

/** What became of blocks that do not belong into a story. */
export interface Misfits {
  /** Name of the profile that does not have them. */
  readonly profile: string;
  /** Types of those that came as paragraphs. */
  readonly asWords: readonly string[];
  /** Types of those that are gone while blocks inside of them came as they were. */
  readonly opened: readonly string[];
  /** Types of those that had no words. */
  readonly leftOut: readonly string[];
}

/** Holds blocks that each belong or not. */
const HOLDS_ANY = new Set(['factBox', 'gallery']);

/**
 * Blocks as a story of the profile has them: of those that do not belong, the words as paragraphs.
 *
 * @returns `misfits` null where all belong.
 * @throws RangeError where a block is none that a body may have.
 */
export function withinProfile(
  content: readonly DocumentNode[],
  profile: Profile | null,
): { content: readonly DocumentNode[]; misfits: Misfits | null } {
  const stray = strayBlock({ type: 'doc', content: [...content] }, profile);
  if (profile === null || stray === null) return { content, misfits: null };
  const asWords: string[] = [];
  const opened: string[] = [];
  const leftOut: string[] = [];
  const fitAll = (nodes: readonly Node[]) => nodes.flatMap(fit);
  const fit = (node: Node): readonly Node[] => {
    const { name } = node.type;
    if (!allowsBlock(profile, name)) {
      const came = HOLDS_ANY.has(name)
        ? [...titleLine(node), ...fitAll(node.children)]
        : asParagraphs(node);
      if (came.length === 0) leftOut.push(name);
      else (came.every(isParagraph) ? asWords : opened).push(name);
      return came;
    }
    if (node.isTextblock || node.isLeaf || MADE_OF_ANOTHER.has(name)) return [node];
    const children = Fragment.from(fitAll(node.children));
    return children.size === 0
      ? [node.type.createAndFill(node.attrs) ?? node]
      : [node.copy(children)];
  };
  const fitted = fitAll(content.map((node) => bodySchema().nodeFromJSON(node)));
  return {
    content: fitted.map((node) => node.toJSON() as DocumentNode),
    misfits: { profile: profile.name, asWords, opened, leftOut },
  };
}

function isParagraph({ type }: Node): boolean {
  return type.name === 'paragraph';
}
