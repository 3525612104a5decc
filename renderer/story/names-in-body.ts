import type { Node } from '@tiptap/pm/model';
import { namesIn, storyNames, type Names, type StoryNames } from '../../shared/captions/names';

/** Of blocks of text, and of whole bodies: what was not changed is not read again. */
const ofBlocks = new WeakMap<Node, Names>();
const ofBodies = new WeakMap<Node, StoryNames>();

/** What may be names in the text of a body, its captions aside. To be asked at rest. */
export function namesInBody(body: Node): StoryNames {
  const known = ofBodies.get(body);
  if (known !== undefined) return known;
  const parts: Names[] = [];
  body.descendants((block) => {
    if (block.isTextblock) parts.push(namesInBlock(block));
    return !block.isTextblock;
  });
  const names = storyNames(parts);
  ofBodies.set(body, names);
  return names;
}

function namesInBlock(block: Node): Names {
  const known = ofBlocks.get(block) ?? namesIn(block.textBetween(0, block.content.size, '', ' '));
  ofBlocks.set(block, known);
  return known;
}
