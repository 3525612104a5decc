import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../shared/ipc';
import { MENUS } from '../shared/menus';

const isMac = process.platform === 'darwin';

/** Its usual key closes a tab, and the window where there is one tab only. */
const CLOSE_WINDOW: MenuItemConstructorOptions = {
  role: 'close',
  label: 'Close Window',
  accelerator: isMac ? 'Cmd+Shift+W' : 'Alt+F4',
  registerAccelerator: false,
};

const WINDOW_MENU: MenuItemConstructorOptions = isMac
  ? { role: 'windowMenu' }
  : { role: 'window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, CLOSE_WINDOW] };

/** What Electron itself does, at the end of the menu it belongs to. */
const ROLES: Partial<Record<(typeof MENUS)[number], MenuItemConstructorOptions[]>> = {
  File: [{ type: 'separator' }, isMac ? CLOSE_WINDOW : { role: 'quit' }],
  Edit: [
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
  ],
  View: [{ type: 'separator' }, { role: 'togglefullscreen' }],
};

/**
 * Shows the application menu: the lines that the window answers for, and Electron's own.
 *
 * @param choose called with the id of a line when the person chooses it.
 */
export function showMenu(items: readonly MenuItem[], choose: (id: string) => void): void {
  const template = MENUS.map((menu) => ({
    label: menu,
    submenu: [
      ...items.filter((item) => item.menu === menu).flatMap((item) => line(item, choose)),
      ...(ROLES[menu] ?? []),
    ],
  })).filter(({ submenu }) => submenu.length > 0);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' as const }] : []),
      ...template,
      WINDOW_MENU,
    ]),
  );
}

function line(item: MenuItem, choose: (id: string) => void): MenuItemConstructorOptions[] {
  const { label, enabled, accelerator, separated } = item;
  const shown: MenuItemConstructorOptions = {
    id: item.id,
    label,
    enabled,
    click: () => choose(item.id),
    // The page listens to keys itself, also where no menu is; here they are only shown.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  };
  return separated ? [{ type: 'separator' }, shown] : [shown];
}
