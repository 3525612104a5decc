import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { PhotoStore } from '../../store/photo-store';
import type { PhotosLeave } from '../../../shared/photos/leaving';
import { exportHandlers } from '../../handlers/export';
import { NO_PICTURES, withContext } from '../../handlers/testing';
import type { SheetPage } from './contact-sheet';
import { oneReading } from './testing';

const ALL = { pictures: 'inside', csv: true, text: true, sheet: true } satisfies PhotosLeave;

afterEach(() => vi.unstubAllEnvs());

/** A newsroom, and a folder beside it that photos leave to. */
function withExport(
  work: (tools: {
    out: string;
    newsroom: string;
    leave: (
      change?: Partial<
        PhotosLeave & { name: string; ids: string[]; onExisting: 'ask' | 'keep-both' }
      >,
    ) => Promise<{ folder: string; left: number; problems: readonly string[] }>;
    cancel: () => void;
    steps: string[];
    printed: SheetPage[];
    ids: string[];
    photos: PhotoStore;
    originalOf: (id: string) => string;
  }) => Promise<void>,
) {
  return withContext(async (context, newsroom) => {
    const out = `${newsroom}-out`;
    await mkdir(out);
    const steps: string[] = [];
    const printed: SheetPage[] = [];
    const { photos } = context.newsroom;
    const handlers = exportHandlers(
      context,
      (done, total, step) => steps.push(`${done}/${total} ${step}`),
      {
        ...NO_PICTURES,
        printSheet: async (page) => {
          printed.push(page);
          return Buffer.from('%PDF-');
        },
      },
    );
    const ids = (await photos.list(0, 2)).map(({ id }) => id);
    await work({
      out,
      newsroom,
      steps,
      printed,
      ids,
      photos,
      cancel: () => void handlers['export.cancel'](undefined),
      originalOf: (id) => photos.originalPath(photos.get(id)!),
      leave: async (change = {}) =>
        handlers['export.photos']({
          ...ALL,
          ids,
          parentFolder: out,
          name: 'wire',
          onExisting: 'ask',
          ...change,
        }),
    });
  });
}

it('writes what is chosen into a new folder, and says how far it is', () =>
  withExport(async ({ leave, out, steps, printed }) => {
    const { folder, left, problems } = await leave();
    expect([folder, left, problems]).toEqual([join(out, 'wire'), 2, []]);
    const names = await readdir(folder);
    expect(names).toEqual(
      expect.arrayContaining(['captions.csv', 'captions.txt', 'contact-sheet.pdf']),
    );
    const picture = names.find((name) => /\.jpe?g$/.test(name)) ?? '';
    expect(await oneReading(join(folder, picture))).toHaveProperty(['IPTC:CodedCharacterSet']);
    expect(steps.map((step) => step.split(' ')[0])).toEqual(['0/4', '1/4', '2/4', '3/4']);
    expect(printed[0]?.html).toContain(picture);
  }));

it('writes over nothing', () =>
  withExport(async ({ leave, out }) => {
    const captions = { pictures: 'none', sheet: false, csv: false } as const;
    await mkdir(join(out, 'wire'));
    await writeFile(join(out, 'wire', 'captions.txt'), 'Mine');
    await expect(leave(captions)).rejects.toMatchObject({ code: 'exists' });
    expect(await leave({ ...captions, onExisting: 'keep-both' })).toMatchObject({
      folder: join(out, 'wire 2'),
    });
    expect(await readFile(join(out, 'wire', 'captions.txt'), 'utf8')).toBe('Mine');
    expect(await readdir(out)).toEqual(['wire', 'wire 2']);
  }));

it('goes on past a picture that is not what was added, and names it', () =>
  withExport(async ({ leave, ids, originalOf }) => {
    const original = originalOf(ids[0] ?? '');
    const whole = await readFile(original);
    const only = { csv: false, text: false, sheet: false, onExisting: 'keep-both' } as const;
    for (const bytes of [Buffer.from('no picture'), whole.subarray(0, 200)]) {
      await writeFile(original, bytes);
      const { folder, problems } = await leave(only);
      expect(problems).toEqual([
        expect.stringContaining('is not the file any more that was added'),
      ]);
      expect(await readdir(folder)).toHaveLength(1);
    }
    await rm(original);
    const { problems } = await leave(only);
    expect(problems).toEqual([expect.stringContaining('missing')]);
  }));

it('keeps a picture here that may not be used now, with its words, and says why', () =>
  withExport(async ({ leave, ids, photos, printed, out }) => {
    const words = { caption: 'Kept <b>here</b>', credit: 'A "B" & <i>C</i>' };
    await photos.change(ids[0] ?? '', { ...words, doNotUse: true });
    await photos.change(ids[1] ?? '', { caption: 'Left <script>here</script>' });
    const { folder, problems } = await leave();
    expect(problems).toEqual([expect.stringContaining('Not to be used.')]);
    expect(await readdir(folder)).toHaveLength(4);
    expect(await readFile(join(folder, 'captions.csv'), 'utf8')).not.toContain('Kept');
    expect(printed[0]?.html).not.toContain('Kept');
    expect(printed[0]?.html).toContain('Left &lt;script&gt;');
    expect(printed[0]?.pictures.size).toBe(1);

    await photos.change(ids[1] ?? '', { doNotUse: true });
    await expect(leave({ name: 'none' })).rejects.toMatchObject({ code: 'refused' });
    expect(await readdir(out)).toEqual(['wire']);
  }));

it('leaves nothing behind when it is cancelled', () =>
  withExport(async ({ leave, cancel, out }) => {
    const leaving = leave();
    cancel();
    await expect(leaving).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(out)).toEqual([]);
  }));

it.skipIf(process.platform === 'win32')('needs Perl for pictures alone', () =>
  withExport(async ({ leave, out, newsroom }) => {
    vi.stubEnv('PATH', newsroom);
    await expect(leave()).rejects.toMatchObject({ code: 'needs-perl' });
    expect(await readdir(out)).toEqual([]);
    await leave({ pictures: 'none' });
    expect(await readdir(out)).toEqual(['wire']);
  }),
);

it('takes words for words on the contact sheet', () =>
  withExport(async ({ leave, printed }) => {
    await leave({ pictures: 'none', name: 'Fish & chips' });
    expect(printed[0]?.html).toContain('Fish &amp; chips');
  }));

it('refuses a name that no folder can have, before anything is written', () =>
  withExport(async ({ leave, out }) => {
    for (const name of ['..', 'a/b', 'CON', 'Desk out.', '', '.hidden']) {
      await expect(leave({ name })).rejects.toMatchObject({ code: 'refused' });
    }
    expect(await readdir(out)).toEqual([]);
  }));
