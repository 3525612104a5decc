import type { Locator } from 'playwright/test';

interface DroppedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Drops files on an element, as from the system's file manager. */
export async function dropFiles(target: Locator, files: readonly DroppedFile[]): Promise<void> {
  const carried = files.map(({ bytes, ...file }) => ({
    ...file,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await target.evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name, { type }));
    }
    const { left, top, width, height } = element.getBoundingClientRect();
    const middle = { clientX: left + width / 2, clientY: top + height / 2 };
    for (const event of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(
        new DragEvent(event, { dataTransfer, ...middle, bubbles: true, cancelable: true }),
      );
    }
  }, carried);
}
