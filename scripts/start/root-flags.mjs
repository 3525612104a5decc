/**
 * Chromium's sandbox refuses to run as root on Linux. For development only: nothing that is shipped
 * carries this flag.
 * @returns {string[]} for Electron's command line
 */
export function rootFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
