/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Refuses a path that does not stay inside the folder it is unpacked into, or that this system takes
 * for something else than the file it names.
 *
 * @param path relative, with `/` between folders.
 * @throws Error
 */
export function refuseName(path: string, platform: string = process.platform): void {
  const parts = path.split('/');
  const isInside = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isInside || /[\\\0]/.test(path) || /^[a-z]:/i.test(path)) {
    throw new Error(`“${path}” leads out of the newsroom`);
  }
  if (parts[0]?.toLowerCase() === '.copydesk')
    throw new Error(`“${path}” is no file of a newsroom`);
  if (platform !== 'win32') return;
  if (parts.some((part) => /[<>:"|?*\p{Cc}]|[. ]$/u.test(part) || DEVICE.test(part))) {
    throw new Error(`“${path}” is no name for a file on Windows`);
  }
}
