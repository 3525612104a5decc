import fc from 'fast-check';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NOTHING_SETTLED, PHOTO_SCHEMA_VERSION, type Photo } from '../../../shared/photo';
import { NO_PHOTO_WORDS } from '../../../shared/photos/testing';
import { createNewsroom, Newsroom } from '../newsroom';
import { readPhotoFile } from '../read-photo-file';
import { inTemporaryFolder, put, STORY_FOLDER, storyRecord } from '../testing';
import { connect } from './catalog-file';
import { garble } from './testing';

const ID = (number: number) => `photo-${number}`;
const sha256 = (number: number) => number.toString(16).padStart(64, '0');

const photoRecord = (number: number, change: Partial<Photo> = {}): Photo => ({
  schema: PHOTO_SCHEMA_VERSION,
  id: ID(number),
  rev: 1,
  addedAt: new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString(),
  fileName: `IMG_${number}.jpg`,
  sha256: sha256(number),
  type: 'jpeg',
  width: 30,
  height: 20,
  bytes: 1_000,
  ...NO_PHOTO_WORDS,
  ...NOTHING_SETTLED,
  conflicts: [],
  cut: [],
  ...change,
});

/** Fields that version 2 did not know. */
const NEW_IN_3 = [
  'embargo',
  'expiry',
  'noArchive',
  'doNotUse',
  'restrictions',
  'focalPoint',
  'crops',
];

interface Open {
  newsroom: Newsroom;
  /** Told that photos are others. */
  heard: ReturnType<typeof vi.fn<() => void>>;
}

/** Runs `work` in the folder of a newsroom of so many photos. */
const inFolder = (
  count: number,
  work: (folder: string, pathOf: (id: string) => string) => Promise<void>,
) =>
  inTemporaryFolder(async (parent) => {
    const folder = join(parent, 'newsroom');
    const pathOf = (id: string) => join(folder, 'photos', `${id}.json`);
    await createNewsroom(folder, 'en');
    await mkdir(join(folder, 'photos'));
    for (let number = 0; number < count; number += 1) {
      await put(pathOf(ID(number)), photoRecord(number));
    }
    await work(folder, pathOf);
  });

/** As `inFolder`, once files are older than what a clock of a file system may mistake. */
const inOldFolder: typeof inFolder = (count, work) =>
  inFolder(count, async (...folder) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
    try {
      await work(...folder);
    } finally {
      vi.useRealTimers();
    }
  });

/** Opens the newsroom, has its catalog compared, and closes it. */
async function opened<T>(folder: string, work: (open: Open) => Promise<T>): Promise<T> {
  const newsroom = await Newsroom.open(folder);
  const heard = vi.fn<() => void>();
  newsroom.photos.follow(heard);
  try {
    await newsroom.stories.catalog.upToDate();
    return await work({ newsroom, heard });
  } finally {
    await newsroom.close();
  }
}

const usingPhoto = (photoId: string) =>
  storyRecord({ leadPhoto: { ...storyRecord().leadPhoto, photoId } });

const namesOf = async ({ photos }: Newsroom) =>
  (await photos.list(0, 100)).map(({ id, headline }) => `${id} ${headline}`.trim());

const listedAt = (folder: string) => opened(folder, ({ newsroom }) => namesOf(newsroom));

/** What is stored of each photo. */
async function recordsAt(folder: string) {
  const database = await connect(join(folder, '.copydesk', 'catalog.db'));
  try {
    const rows = database.prepare('SELECT record FROM photos ORDER BY id').all();
    return (rows as { record: string }[]).map(({ record }) => JSON.parse(record) as Photo);
  } finally {
    database.close();
  }
}

/** Changes a row behind the catalog's back: what is listed then was not read from the file. */
async function markRow(folder: string, number: number, headline: string) {
  const database = await connect(join(folder, '.copydesk', 'catalog.db'));
  const marked = JSON.stringify(photoRecord(number, { headline }));
  database.prepare('UPDATE photos SET record = ? WHERE id = ?').run(marked, ID(number));
  database.close();
  await rm(join(folder, '.copydesk', 'catalog.db.seal'));
}

describe('photos in the catalog', () => {
  it('are listed at the next opening without their files being read', () =>
    inOldFolder(3, async (folder) => {
      expect(await listedAt(folder)).toEqual(['photo-2', 'photo-1', 'photo-0']);
      await markRow(folder, 1, 'From the row');
      await opened(folder, async ({ newsroom, heard }) => {
        expect(await namesOf(newsroom)).toEqual(['photo-2', 'photo-1 From the row', 'photo-0']);
        expect(heard).not.toHaveBeenCalled();
        expect(newsroom.photos.get(ID(1))?.headline, 'what is decided by is read').toBe('');
      });
    }));

  it('are read again where their files changed, came and went meanwhile, which is told', () =>
    inFolder(3, async (folder, pathOf) => {
      await listedAt(folder);
      await put(pathOf(ID(0)), photoRecord(0, { headline: 'Theirs' }));
      await put(pathOf(ID(7)), photoRecord(7));
      await rm(pathOf(ID(1)));
      await opened(folder, async ({ newsroom, heard }) => {
        expect(await namesOf(newsroom)).toEqual(['photo-7', 'photo-2', 'photo-0 Theirs']);
        expect(heard).toHaveBeenCalledOnce();
      });
    }));

  it('follow what is saved, and find it again after a start', () =>
    inFolder(2, async (folder) => {
      await opened(folder, async ({ newsroom, heard }) => {
        await newsroom.photos.change(ID(0), { headline: 'Ours' });
        expect(await namesOf(newsroom)).toEqual(['photo-1', 'photo-0 Ours']);
        expect(heard).not.toHaveBeenCalled();
      });
      expect(await listedAt(folder)).toEqual(['photo-1', 'photo-0 Ours']);
    }));

  it('follow another program’s change that was met before it was told of', () =>
    inFolder(1, async (folder, pathOf) => {
      await opened(folder, async ({ newsroom }) => {
        await put(pathOf(ID(0)), photoRecord(0, { headline: 'Theirs' }));
        expect(newsroom.photos.get(ID(0))?.headline).toBe('Theirs');
        expect(await newsroom.photos.lookAgain([pathOf(ID(0))])).toBe(true);
        expect(await namesOf(newsroom)).toEqual(['photo-0 Theirs']);
      });
    }));

  it('are as others wrote them while all were listed first, also one that was asked for before', () =>
    inFolder(1, async (folder, pathOf) => {
      const newsroom = await Newsroom.open(folder);
      expect(newsroom.photos.get(ID(0))?.doNotUse).toBe(false);
      await put(pathOf(ID(0)), photoRecord(0, { doNotUse: true }));
      await newsroom.stories.catalog.upToDate();
      expect(await newsroom.photos.lookAgain([pathOf(ID(0))])).toBe(true);
      expect(newsroom.photos.get(ID(0))?.doNotUse).toBe(true);
      expect(await newsroom.photos.lookAgain([pathOf(ID(0))])).toBe(false);
      await newsroom.close();
    }));

  it('are told of that others changed, also when the rest of a great many cannot be looked at', () =>
    inFolder(1, async (folder, pathOf) => {
      await opened(folder, async ({ newsroom, heard }) => {
        await put(pathOf(ID(0)), photoRecord(0, { headline: 'Theirs' }));
        const paths = Array.from({ length: 300 }, (_, number) => pathOf(ID(number)));
        const { photos } = newsroom.stories.catalog;
        const look = photos.look.bind(photos);
        const looks = vi.spyOn(photos, 'look').mockImplementation((ids) => {
          if (ids.includes(ID(299))) return Promise.reject(new Error('Nothing can be read now.'));
          return look(ids);
        });
        await expect(newsroom.photos.lookAgain(paths)).rejects.toThrow('Nothing can be read');
        expect(await namesOf(newsroom)).toEqual(['photo-0 Theirs']);
        expect(heard).toHaveBeenCalledOnce();
        looks.mockRestore();
        expect(await newsroom.photos.lookAgain(paths)).toBe(false);
      });
    }));

  it('are good again when they are mended before the catalog heard that they were broken', () =>
    inFolder(1, async (folder) => {
      await opened(folder, async ({ newsroom }) => {
        const { photos } = newsroom.stories.catalog;
        photos.drop(ID(0), 'It is not JSON.');
        photos.put(photoRecord(0, { headline: 'Mended' }));
        expect(await namesOf(newsroom)).toEqual(['photo-0 Mended']);
        expect(newsroom.problems).toEqual([]);
      });
    }));

  it('are all answered, and told of, when the catalog is found damaged as they are asked for', () =>
    inFolder(3, async (folder) => {
      const questions: ((newsroom: Newsroom) => Promise<readonly string[]>)[] = [
        namesOf,
        ({ stories }) => stories.catalog.photos.withContent(sha256(1)),
        ({ stories }) => stories.catalog.photos.inUse('', 10),
      ];
      await put(join(folder, STORY_FOLDER, 'harbour-story.json'), usingPhoto(ID(1)));
      const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
      const before = await listedAt(folder);
      const answers = [before, [ID(1)], [ID(1)]];
      for (const [number, question] of questions.entries()) {
        await opened(folder, async ({ newsroom, heard }) => {
          await garble(join(folder, '.copydesk', 'catalog.db'));
          expect(await question(newsroom)).toEqual(answers[number]);
          await newsroom.stories.catalog.upToDate();
          expect(heard).toHaveBeenCalledOnce();
        });
      }
      warned.mockRestore();
    }));

  it('say nothing of what is saved here as if others had written it', () =>
    inFolder(2, async (folder, pathOf) => {
      await opened(folder, async ({ newsroom: { photos } }) => {
        await photos.change(ID(0), { headline: 'Ours' });
        expect(await photos.lookAgain([pathOf(ID(0)), pathOf(ID(1))])).toBe(false);
      });
    }));

  it('of a broken file, a newer one and a copy are told of, and come back when they are mended', () =>
    inFolder(2, async (folder, pathOf) => {
      await put(pathOf(ID(0)), '{');
      const copy = join(folder, 'photos', 'photo-1 (conflicted copy).json');
      await put(copy, photoRecord(1, { headline: 'The copy' }));
      await put(pathOf(ID(2)), { ...photoRecord(2), schema: 99, hologram: true });
      await opened(folder, async ({ newsroom }) => {
        expect(await namesOf(newsroom)).toEqual(['photo-2', 'photo-1']);
        expect(newsroom.problems).toEqual([
          { file: join('photos', 'photo-0.json'), message: expect.stringContaining('not JSON') },
          {
            file: join('photos', 'photo-1 (conflicted copy).json'),
            message: expect.stringContaining('belongs in photo-1.json'),
          },
        ]);
        await expect(newsroom.photos.change(ID(2), { city: 'Tarnsea' })).rejects.toMatchObject({
          code: 'newer-version',
        });
        await put(pathOf(ID(0)), photoRecord(0));
        await rm(copy);
        expect(await newsroom.photos.lookAgain([pathOf(ID(0)), copy])).toBe(true);
        expect(newsroom.problems).toEqual([]);
        expect(await namesOf(newsroom)).toEqual(['photo-2', 'photo-1', 'photo-0']);
        await put(pathOf(ID(0)), 'broken');
        expect(await newsroom.photos.lookAgain([pathOf(ID(0))])).toBe(true);
        expect(newsroom.problemCount).toBe(1);
        expect(await namesOf(newsroom)).toEqual(['photo-2', 'photo-1']);
      });
    }));

  it('are rebuilt after the catalog is lost, garbled, or of another layout', () =>
    inFolder(3, async (folder) => {
      const before = await listedAt(folder);
      const catalog = join(folder, '.copydesk', 'catalog.db');
      const harms = [
        () => rm(catalog),
        () => writeFile(catalog, 'garbled '.repeat(5_000)),
        async () => {
          const database = await connect(catalog);
          database.exec('DROP TABLE photos; PRAGMA user_version = 5014');
          database.close();
          await rm(`${catalog}.seal`);
        },
      ];
      const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
      for (const harm of harms) {
        await harm();
        expect(await listedAt(folder)).toEqual(before);
      }
      warned.mockRestore();
    }));

  it('of an older shape are listed in this one, and their files stay as they are', () =>
    inFolder(0, async (folder, pathOf) => {
      const old = Object.entries(photoRecord(0)).filter(([name]) => !NEW_IN_3.includes(name));
      const stored = JSON.stringify({ ...Object.fromEntries(old), schema: 2 });
      await put(pathOf(ID(0)), stored);
      await listedAt(folder);
      expect(await recordsAt(folder)).toEqual([photoRecord(0)]);
      expect(await readFile(pathOf(ID(0)), 'utf8')).toBe(stored);
    }));

  it('many at once are answered from the catalog, in the order asked for', () =>
    inOldFolder(60, async (folder) => {
      await listedAt(folder);
      await markRow(folder, 3, 'From the row');
      await opened(folder, async ({ newsroom: { photos } }) => {
        await photos.change(ID(5), { headline: 'Ours' });
        const ids = Array.from({ length: 60 }, (_, number) => ID(59 - number));
        const read = await photos.read([...ids, 'photo-gone']);
        expect(read.map(({ id }) => id)).toEqual(ids);
        expect(read.at(-4)?.headline).toBe('From the row');
        expect(read.at(-6)?.headline).toBe('Ours');
        expect((await photos.read([ID(3)]))[0]?.headline, 'a few are read').toBe('');
        const parts: number[] = [];
        for await (const part of photos.all()) parts.push(part.length);
        expect(parts).toEqual([60]);
      });
    }));

  it('are the same picture once, however old the row, and not where its file is gone', () =>
    inFolder(1, async (folder, pathOf) => {
      const { id, ...picture } = photoRecord(0);
      await opened(folder, async ({ newsroom: { photos } }) => {
        const add = () =>
          photos.add(
            (path) => writeFile(path, 'bytes'),
            async () => picture,
          );
        expect(await add()).toMatchObject({ isNew: false, photo: { id } });
        await rename(pathOf(id), `${pathOf(id)}.gone`);
        await photos.lookAgain([pathOf(id)]);
        const added = await add();
        expect(added.isNew).toBe(true);
        expect((await photos.list(0, 9)).map((photo) => photo.id)).toEqual([added.photo.id]);
        expect(await add()).toMatchObject({ isNew: false });
      });
    }));
});

type Step =
  | {
      does: 'save' | 'write' | 'break' | 'remove' | 'write unseen' | 'remove unseen';
      photo: number;
    }
  | { does: 'reopen' | 'compare' | 'lose' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'save' as const,
        'write' as const,
        'break' as const,
        'remove' as const,
        'write unseen' as const,
        'remove unseen' as const,
      ),
      photo: fc.nat(3),
    }),
  },
  fc.record({ does: fc.constantFrom('reopen' as const, 'compare' as const, 'lose' as const) }),
);

it('whatever is saved, written by others and removed, lists say what all files say', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), (steps) =>
      inFolder(3, async (folder, pathOf) => {
        let newsroom = await Newsroom.open(folder);
        for (const [number, { does, ...of }] of steps.entries()) {
          const id = ID('photo' in of ? of.photo : 0);
          const { photos, stories } = newsroom;
          const headline = `Step ${number}`;
          if (does === 'save') await photos.change(id, { headline }).catch(() => {});
          if (does.startsWith('write')) {
            await put(pathOf(id), photoRecord(Number(id.at(-1)), { headline }));
          }
          if (does === 'break') await put(pathOf(id), headline);
          if (does.startsWith('remove')) await rm(pathOf(id), { force: true });
          if (['write', 'break', 'remove'].includes(does)) await photos.lookAgain([pathOf(id)]);
          if (does === 'compare') await stories.catalog.reconcile();
          if (does !== 'reopen' && does !== 'lose') continue;
          await newsroom.close();
          if (does === 'lose') await rm(join(folder, '.copydesk'), { recursive: true });
          newsroom = await Newsroom.open(folder);
        }
        await newsroom.stories.catalog.reconcile();
        const ids = [3, 2, 1, 0].map(ID);
        const files = ids.map((id) => readPhotoFile(pathOf(id), `photos/${id}.json`));
        const good = files.flatMap((file) =>
          file !== null && 'photo' in file ? [file.photo] : [],
        );
        const all: Photo[] = [];
        for await (const part of newsroom.photos.all()) all.push(...part);
        expect(all).toEqual(good);
        expect(ids.flatMap((id) => newsroom.photos.get(id) ?? [])).toEqual(good);
        const broken = files.flatMap((file) => (file !== null && 'problem' in file ? [file] : []));
        expect(newsroom.problems.map(({ message }) => message).toSorted()).toEqual(
          broken.map(({ problem }) => problem).toSorted(),
        );
        await newsroom.close();
      }),
    ),
    { numRuns: 25 },
  ));
