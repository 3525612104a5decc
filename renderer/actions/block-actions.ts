import { openBlockMenu } from '../story/moving/block-menu-store';
import type { Action } from './action';
import { cannotEdit } from './conditions';

export const blockActions: readonly Action[] = [
  {
    id: 'block-menu',
    label: 'Block menu',
    menu: 'Format',
    keys: 'Mod+Shift+M',
    whyNot: cannotEdit,
    run: () => openBlockMenu(),
  },
];
