import { app, dialog, type BrowserWindow } from 'electron';

/**
 * Asks what to do about a page that stops again and again.
 *
 * @param isMain whether it is the main window's; to quit closes any other by itself.
 * @param isUnsaved whether words of it are not on the disk.
 */
export async function askAboutCrashes(
  window: BrowserWindow,
  isMain: boolean,
  isUnsaved: boolean,
): Promise<'reload' | 'feed' | 'quit'> {
  const choices = [
    { label: 'Load it again', answer: 'reload' as const },
    ...(isMain && !isUnsaved ? [{ label: 'Show the feed instead', answer: 'feed' as const }] : []),
    { label: isMain ? 'Quit' : 'Close the window', answer: 'quit' as const },
  ];
  const instead = isMain ? 'show the feed instead' : 'close the window';
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Copydesk’s page has stopped three times within a minute.',
    detail: isUnsaved
      ? 'Your last words are not on the disk yet. They are still in memory: load the page again.'
      : `Everything that was saved is on the disk. If it stops whenever this story is open, ${instead}.`,
    buttons: choices.map(({ label }) => label),
    defaultId: 0,
    cancelId: 0,
  });
  return choices[response]?.answer ?? 'reload';
}

/**
 * Asks what to do about a page that does not answer.
 *
 * @param answered takes the question back, because the page has.
 */
export async function askAboutHang(
  window: BrowserWindow,
  answered: AbortSignal,
): Promise<'wait' | 'reload'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Copydesk’s page does not answer.',
    detail:
      'Everything up to the last “Saved” is on the disk. Loading the page again brings back the story; words typed within the last second may be missing.',
    buttons: ['Wait', 'Load the page again'],
    defaultId: 0,
    cancelId: 0,
    signal: answered,
  });
  return response === 1 && !answered.aborted ? 'reload' : 'wait';
}

/** Asks what to do after a fault in the main process. */
export async function askAfterFault(
  window: BrowserWindow,
  reason: string,
): Promise<'restart' | 'go-on'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'Something went wrong inside Copydesk.',
    detail: `What was saved is on the disk, and saving goes on. The surest is to restart ${app.name}, which saves first.\n\n(${reason})`,
    buttons: ['Restart', 'Go on'],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0 ? 'restart' : 'go-on';
}
