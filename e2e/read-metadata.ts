import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { exiftoolPath } from 'exiftool-vendored';

const run = promisify(execFile);

/** What ExifTool reads in files, in their order: values by group and name, as `XMP-dc:Title`. */
export async function readMetadata(
  paths: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const how = ['-config', '', '-j', '-G1', '--'];
  const { stdout } = await run(await exiftoolPath(), [...how, ...paths]);
  return JSON.parse(stdout) as Record<string, unknown>[];
}
