import type { Input, MenuItem } from '../../shared/ipc';
import type { StartArguments } from '../arguments';
import type { Context } from '../context';
import type { Handlers } from '../ipc';
import { mark } from '../mark';
import type { Theme } from '../store/preferences';
import { boot, openAgain, openFirst, openOwn, type BootingWindow, type Opened } from './boot';

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

/** What the application itself can be told to do, and by which window. */
export interface AppControl extends BootingWindow {
  /** Saves first, as always. */
  closeWindow(): void;
  readyToClose(ready: boolean): void;
  setMenu(items: readonly MenuItem[]): void;
  setTheme(theme: Theme): void;
  zoom(step: Input<'app.zoom'>): void;
  openOutside(address: string): Promise<void>;
}

/** Starting, closing, and what belongs to the application and not to a newsroom. */
export function appHandlers(
  context: Context,
  asked: StartArguments,
  control: AppControl,
): AppHandlers {
  // Begun before the page asks, while it is being loaded. A page loaded again comes back to what is
  // open by then.
  let first: Promise<Opened> | null =
    control.storyId === null ? openEarly(context, asked, control) : null;
  let isOpened = false;
  return {
    async 'app.boot'() {
      const { storyId } = control;
      if (storyId !== null) return boot(context, control, await openOwn(context, control, storyId));
      if (isOpened) return boot(context, control, await openAgain(context, control));
      first ??= openFirst(context, asked, control);
      try {
        const opened = await first;
        isOpened = true;
        return boot(context, control, opened);
      } finally {
        // What failed is tried again by the next page that asks.
        first = null;
      }
    },
    async 'app.setTheme'(theme) {
      control.setTheme(theme);
      await context.preferences.setTheme(theme);
    },
    'app.zoom': (step) => control.zoom(step),
    'app.setKeys': (keys) => context.preferences.setKeys(keys),
    'app.setMenu': (items) => control.setMenu(items),
    'app.closeWindow': () => control.closeWindow(),
    'app.readyToClose': (ready) => control.readyToClose(ready),
    'app.openLink': (address) => control.openOutside(address),
    'app.copyText': (text) => context.clipboard.write(text),
    'app.editable': () => mark('editable'),
  };
}

function openEarly(context: Context, asked: StartArguments, control: AppControl): Promise<Opened> {
  const first = openFirst(context, asked, control);
  // The page that asks hears of it.
  first.catch(() => {});
  return first;
}
