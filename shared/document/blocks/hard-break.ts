import HardBreak from '@tiptap/extension-hard-break';
import type { Block } from '../block';

export const hardBreak: Block = { node: HardBreak };
