import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** ExifTool reads PRISM's older dates of embargo and expiry, and writes them only where they are defined. */
const SETTINGS = `%Image::ExifTool::UserDefined = (
  'Image::ExifTool::XMP::prism' => {
    embargoDate => { Writable => 'date' },
    expirationDate => { Writable => 'date' },
  },
);
1;
`;

/** Writes settings of ours for ExifTool, in a folder that nobody else writes into. @throws system errors */
export async function ownSettings(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-exiftool-'));
  const path = join(folder, 'settings.config');
  await writeFile(path, SETTINGS);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
