import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../shared/ipc';
import { MENUS } from '../../shared/menus';

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
 * The application menu: the lines that the window in front answers for, and Electron's own. There is one
 * for all windows, which says what can be done in the one that is used.
 */
export class ApplicationMenu {
  private readonly items = new WeakMap<BrowserWindow, readonly MenuItem[]>();

  /** @param choose called with the window in front and the id of a line that the person chooses. */
  constructor(
    private readonly inFront: () => BrowserWindow,
    private readonly choose: (window: BrowserWindow, id: string) => void,
  ) {}

  /** What a window answers for, as it stands now. */
  set(window: BrowserWindow, items: readonly MenuItem[]): void {
    this.items.set(window, items);
    if (window === this.inFront()) this.show(items);
  }

  /** Shows the menu of a window whenever that comes to the front. */
  follow(window: BrowserWindow): void {
    window.on('focus', () => {
      const items = this.items.get(window);
      if (items !== undefined) this.show(items);
    });
  }

  private show(items: readonly MenuItem[]): void {
    const choose = (id: string) => this.choose(this.inFront(), id);
    Menu.setApplicationMenu(Menu.buildFromTemplate(templateOf(items, choose)));
  }
}

function templateOf(
  items: readonly MenuItem[],
  choose: (id: string) => void,
): MenuItemConstructorOptions[] {
  const menus = MENUS.map((menu) => ({
    label: menu,
    submenu: [
      ...items.filter((item) => item.menu === menu).flatMap((item) => line(item, choose)),
      ...(ROLES[menu] ?? []),
    ],
  })).filter(({ submenu }) => submenu.length > 0);
  return [...(isMac ? [{ role: 'appMenu' as const }] : []), ...menus, WINDOW_MENU];
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
