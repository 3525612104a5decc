import type { ElectronApplication } from 'playwright/test';

interface DialogAnswers {
  /** Paths chosen in the next “open” dialogs; none stands for Cancel. */
  open?: readonly string[];
  /** Path given in the next “save” dialogs; null stands for Cancel. */
  save?: string | null;
}

/** Answers the system's dialogs, which no test can see, from now on. */
export async function answerDialogs(app: ElectronApplication, answers: DialogAnswers) {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined) {
      dialog.showOpenDialog = async () => ({
        canceled: open.length === 0,
        filePaths: [...open],
      });
    }
    if (save !== undefined) {
      dialog.showSaveDialog = async () => ({ canceled: save === null, filePath: save ?? '' });
    }
  }, answers);
}

/** Keeps what the app asks of the system's file manager and browser, instead of doing it. */
export async function watchShell(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedOfShell: asked });
    shell.showItemInFolder = (path) => void asked.push(`show ${path}`);
    shell.openPath = async (path) => {
      asked.push(`open ${path}`);
      return '';
    };
    shell.openExternal = async (address) => void asked.push(`browse ${address}`);
  });
  return () =>
    app.evaluate(() => (globalThis as unknown as { askedOfShell: string[] }).askedOfShell);
}

/** Puts text, and its HTML where given, on the real clipboard. */
export async function copy(app: ElectronApplication, copied: { text: string; html?: string }) {
  await app.evaluate(async ({ clipboard, ClipboardItem }, { text, html }) => {
    // Electron before 44 took both kinds in one plain object.
    if ('readHTML' in clipboard) {
      const old = clipboard as unknown as { write(data: { text: string; html?: string }): void };
      old.write({ text, ...(html === undefined ? {} : { html }) });
      return;
    }
    const kinds = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
    await clipboard.write([new ClipboardItem(kinds)]);
  }, copied);
}

/** Text on the clipboard. */
export function copiedText(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ clipboard }) => clipboard.readText());
}

/** Puts a picture on the clipboard, as programs that show pictures do. @param png its bytes */
export async function copyPicture(app: ElectronApplication, png: Uint8Array): Promise<void> {
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, base64) => {
    const picture = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
    // Electron before 44 took it as it is.
    if ('writeImage' in clipboard) {
      (clipboard as unknown as { writeImage(image: unknown): void }).writeImage(picture);
      return;
    }
    await clipboard.write([
      new ClipboardItem({ 'image/png': new Blob([new Uint8Array(picture.toPNG())]) }),
    ]);
  }, Buffer.from(png).toString('base64'));
}
