// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { useApp } from '../../app-store';
import { tellOf, useIngestReport } from './ingest-report';

const files = (...names: readonly string[]) =>
  names.map((name) => ({ name, why: `“${name}” is broken.` }));
const NOTHING = { refused: [], others: [], cut: [] };
const notice = () => useApp.getState().notices.at(-1);

beforeEach(() => useApp.setState({ notices: [], dialog: null }));

it('says nothing where all is as it came', () => {
  tellOf(NOTHING);
  expect(notice()).toBeUndefined();
});

it('names files in the order in which people read names, and counts those there is no room for', () => {
  tellOf({ ...NOTHING, refused: files('b10.jpg', 'b9.jpg', 'c.jpg', 'B1.jpg', 'd.jpg', 'a.jpg') });
  expect(notice()).toMatchObject({ tone: 'error', action: { label: 'Show all names' } });
  expect(notice()?.message.split('\n')).toEqual([
    '6 files were not added, such as:',
    '“a.jpg” is broken.',
    '“B1.jpg” is broken.',
    '“b9.jpg” is broken.',
    '“b10.jpg” is broken.',
  ]);
});

it('counts what is no picture by its kind, and has the names when they are asked for', () => {
  tellOf({ ...NOTHING, others: files('notes.txt', 'IMG_1.xmp', 'Thumbs.db') });
  expect(notice()).toMatchObject({ message: '3 files are not pictures.', tone: 'plain' });
  notice()?.action?.run();
  expect(useApp.getState().dialog).toBe('ingest-report');
  expect(useIngestReport.getState().others.map(({ name }) => name)).toEqual([
    'IMG_1.xmp',
    'notes.txt',
    'Thumbs.db',
  ]);
});

it('says of the only file that comes what it is', () => {
  tellOf({ ...NOTHING, others: files('budget.docx') });
  expect(notice()?.message).toBe('“budget.docx” is broken.');
  expect(notice()).not.toHaveProperty('action');
});

it('says how much of a field was not taken', () => {
  const field = { field: 'caption', held: 25_310, taken: 20_000, unit: 'characters' } as const;
  tellOf({ ...NOTHING, cut: [{ name: 'a.jpg', cut: [field] }] });
  expect(notice()).toMatchObject({
    tone: 'error',
    message:
      '“a.jpg”: The file has 25,310 characters in “Caption”; Copydesk took the first 20,000. The original keeps all of it.',
  });
});
