import { openBlockMenu } from '../story/moving/block-menu-store';
import type { Action } from './action';
import { canEdit } from './conditions';

export const blockActions: readonly Action[] = [
  {
    id: 'block-menu',
    label: 'Block menu',
    menu: 'Format',
    keys: 'Mod+Shift+M',
    isEnabled: canEdit,
    run: () => openBlockMenu(),
  },
];
