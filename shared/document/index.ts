import { getSchema, type Extensions } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import Text from '@tiptap/extension-text';
import type { Schema } from '@tiptap/pm/model';
import type { Block, EditorCommand, TextMark } from './block';
import { blockQuote } from './blocks/block-quote';
import { editorNote } from './blocks/editor-note';
import { factBox } from './blocks/fact-box';
import { figure } from './blocks/figure';
import { gallery } from './blocks/gallery';
import { hardBreak } from './blocks/hard-break';
import { horizontalRule } from './blocks/horizontal-rule';
import { bulletList, listItem, orderedList } from './blocks/lists';
import { paragraph } from './blocks/paragraph';
import { pullQuote } from './blocks/pull-quote';
import { relatedStory } from './blocks/related-story';
import { socialPost } from './blocks/social-post';
import { subhead } from './blocks/subhead';
import { table } from './blocks/table';
import { tableCell, tableHeader, tableRow } from './blocks/table-cells';
import { videoCard } from './blocks/video-card';
import { bold } from './marks/bold';
import { code } from './marks/code';
import { italic } from './marks/italic';
import { link } from './marks/link';
import { strike } from './marks/strike';
import { superscript } from './marks/superscript';
import { underline } from './marks/underline';
import { blockCommands } from './moving/commands';

/** Every block of the body, in the order menus show them. Paragraph first: it is the default. */
export const blocks: readonly Block[] = [
  paragraph,
  subhead,
  blockQuote,
  pullQuote,
  bulletList,
  orderedList,
  listItem,
  figure,
  gallery,
  videoCard,
  socialPost,
  table,
  tableRow,
  tableCell,
  tableHeader,
  factBox,
  relatedStory,
  horizontalRule,
  editorNote,
  hardBreak,
];

/** Every mark on text, in the order menus show them. */
const marks: readonly TextMark[] = [bold, italic, link, strike, superscript, code, underline];

/** Everything that can be done to the body, in the order of the menus. */
export const editorCommands: readonly EditorCommand[] = [
  ...[...marks, ...blocks].flatMap(({ commands = [] }) => commands),
  ...blockCommands,
];

/** What an editor of the body is made of, without views. `replace` swaps a node for one with a view. */
export function bodyExtensions(replace: (block: Block) => Extensions[number] = ({ node }) => node) {
  return [Document, Text, ...blocks.map(replace), ...marks.map(({ mark }) => mark)];
}

let schema: Schema | undefined;

/** The body's ProseMirror schema, made on first use. */
export function bodySchema(): Schema {
  schema ??= getSchema(bodyExtensions());
  return schema;
}
