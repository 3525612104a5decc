import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ExifTool, WriteTags } from 'exiftool-vendored';
import { UserError } from '../../../shared/errors';
import { hasCode } from '../../store/file-errors';
import type { IimCharset } from '../metadata/iim';
import { ownSettings } from './own-settings';
import type { Tags } from './tags';

const run = promisify(execFile);

const NO_PERL =
  'Perl is not on this computer, and Copydesk writes into pictures with it. Install it (Debian, Ubuntu: “sudo apt install perl”; Fedora: “sudo dnf install perl”) and export again, or export no pictures, only their captions.';

/** None of the person's own: they are Perl programs. */
const NO_SETTINGS = ['-config', ''];
const STAY_OPEN = ['-stay_open', 'True', '-@', '-'];

export interface WriteOptions {
  /** How the file's IIM is written so far: the rest of it must be read right when it becomes UTF-8. */
  iimCharset: IimCharset;
  /** Goes on where what is not written to is a little broken, as makers' notes are. */
  pastFlaws: boolean;
}

/** Writes metadata into files: one process for all of them, until it is ended. */
export class MetadataWriter {
  private constructor(
    private readonly tool: ExifTool,
    private readonly removeSettings: () => Promise<void>,
  ) {}

  /**
   * Starts the process.
   *
   * @throws UserError `needs-perl` where Perl is needed and missing; system errors.
   */
  static async start(): Promise<MetadataWriter> {
    const { ExifTool: Tool, exiftoolPath } = await import('exiftool-vendored');
    const path = await exiftoolPath();
    // On Windows it is a program that brings its own.
    if (process.platform !== 'win32') await requirePerl(path);
    const settings = await ownSettings();
    return new MetadataWriter(
      new Tool({
        maxProcs: 1,
        exiftoolPath: path,
        // By its own path a script is run by one Perl alone, which may be another than the person's.
        ignoreShebang: process.platform !== 'win32',
        exiftoolArgs: ['-config', settings.path, ...STAY_OPEN],
        useMWG: false,
        ignoreMinorErrors: false,
      }),
      settings.remove,
    );
  }

  /**
   * Sets these tags and leaves all others. @throws Error with ExifTool's words.
   *
   * @param path absolute, of a file with a name of our own.
   */
  async write(path: string, tags: Tags, { iimCharset, pastFlaws }: WriteOptions): Promise<void> {
    const inUtf8 = Object.keys(tags).some((tag) => tag.startsWith('IPTC:'));
    if (inUtf8 && (iimCharset === 'declared' || iimCharset === 'windows-1252')) {
      await this.set(path, UTF8, pastFlaws, asUtf8(iimCharset));
    }
    await this.set(path, inUtf8 ? { ...tags, ...UTF8, ...NEW_DIGEST } : tags, pastFlaws);
  }

  /** Makes a file of XMP alone, of all that a picture has of it. */
  async copyXmp(from: string, to: string): Promise<void> {
    // A property that every sidecar has, or none would be made of a picture without any.
    const args = ['-tagsFromFile', from, '-XMP'];
    await this.tool.write(to, asWriteTags({ 'XMP-xmp:MetadataDate': 'now' }), { writeArgs: args });
  }

  async end(): Promise<void> {
    try {
      await this.tool.end();
    } finally {
      await this.removeSettings();
    }
  }

  private async set(
    path: string,
    tags: Tags,
    ignoreMinorErrors: boolean,
    args: readonly string[] = [],
  ): Promise<void> {
    const writeArgs = ['-overwrite_original', ...args];
    await this.tool.write(path, asWriteTags(tags), { writeArgs, ignoreMinorErrors });
  }
}

const UTF8 = { 'IPTC:CodedCharacterSet': 'UTF8' } as const;

/** Of IIM as it is now: without it readers take IIM for newer than XMP (MWG 2.0, 3.3). */
const NEW_DIGEST = { 'Photoshop:IPTCDigest': 'new' } as const;

/** All datasets once more, in UTF-8; also those that are longer than IIM has room for. */
function asUtf8(from: IimCharset): readonly string[] {
  const charset = from === 'windows-1252' ? ['-charset', 'iptc=Latin'] : [];
  return [...charset, '-m', '-tagsFromFile', '@', '-IPTC:all', '-IPTC:CodedCharacterSet=UTF8'];
}

/** Its own type has the names of tags in one group each. */
function asWriteTags(tags: Tags): WriteTags {
  return Object.fromEntries(
    Object.entries(tags).map(([tag, value]) => [
      tag,
      typeof value === 'string' ? escaped(value) : value.map(escaped),
    ]),
  );
}

/** Values travel as HTML has them, and the package leaves `&` to whoever calls it. */
function escaped(value: string): string {
  return value.replaceAll('&', '&amp;');
}

/** Some systems have Perl without the modules that come with it elsewhere. */
async function requirePerl(script: string): Promise<void> {
  try {
    await run('perl', [script, ...NO_SETTINGS, '-ver']);
  } catch (error) {
    const isMissing = hasCode(error, 'ENOENT', 'EACCES');
    if (isMissing || String(error).includes('in @INC')) throw new UserError('needs-perl', NO_PERL);
    throw error;
  }
}
