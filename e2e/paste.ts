import type { Page } from 'playwright/test';
import type { Copydesk } from './copydesk';
import { copy } from './system';

/** Copies in another program and pastes where the cursor is. */
export async function copyAndPaste(
  { electron, page }: Copydesk,
  copied: { text: string; html?: string },
  keys = 'ControlOrMeta+v',
): Promise<void> {
  await copy(electron, copied);
  await page.keyboard.press(keys);
}

/** What a drag carries. */
type Dragged = Readonly<Record<string, string>>;

/** Drags from another program to where these words of the body are. */
export async function dragTo(page: Page, words: string, dragged: Dragged): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Body', exact: true });
  const box = await body.getByText(words).boundingBox();
  if (box === null) throw new Error(`“${words}” is not to be seen`);
  await body.evaluate(
    (element, { x, y, types }) => {
      const dataTransfer = new DataTransfer();
      for (const [type, data] of Object.entries(types)) dataTransfer.setData(type, data);
      for (const event of ['dragenter', 'dragover', 'drop']) {
        const at = { clientX: x, clientY: y, bubbles: true, cancelable: true };
        element.dispatchEvent(new DragEvent(event, { dataTransfer, ...at }));
      }
    },
    { x: box.x + 1, y: box.y + box.height / 2, types: dragged },
  );
}

/** Pastes a page made of one piece many times, which is made where it is pasted. */
export async function pasteMany(
  page: Page,
  piece: string,
  times: number,
  text = '',
): Promise<number> {
  const body = page.getByRole('textbox', { name: 'Body', exact: true });
  return body.evaluate(
    (element, pasted) => {
      const html = pasted.piece.repeat(pasted.times);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      if (pasted.text !== '') clipboardData.setData('text/plain', pasted.text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
      return html.length;
    },
    { piece, times, text },
  );
}

/** What a word processor writes for one space. */
export const ONE_SPACE =
  '<span style="mso-spacerun:yes;color:#1F3763;font-family:Calibri">&nbsp;</span>';
