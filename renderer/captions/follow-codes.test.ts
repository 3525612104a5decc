// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { codeReader } from '../../shared/captions/code-table';
import type { CaptionCodes } from '../../shared/desk';
import { FIRST_DESK } from '../../shared/first-desk';
import { foldForSearch } from '../../shared/fold';
import type { NewsroomView } from '../../shared/newsroom-view';
import { useApp } from '../app-store';
import { completeCodes } from './caption-codes';
import { followCodes } from './follow-codes';
import { newsroomCodes } from './newsroom-codes';

vi.mock('../../shared/captions/code-table', { spy: true });
vi.mock('../../shared/fold', { spy: true });

const MANY = 2_000;

function show(captionCodes: CaptionCodes): void {
  const desk = { ...FIRST_DESK, captionCodes };
  useApp.setState({ newsroom: { desk } as unknown as NewsroomView });
}

const codesOf = (name: string): CaptionCodes => ({
  delimiter: '=',
  lines: Array.from({ length: MANY }, (_, number) => `${name}${number}\tÉlodie ${number}`),
});

let stop = () => {};
afterEach(() => stop());

it('has all codes ready before the first of them is typed, also once the table is another', async () => {
  show(codesOf('TR'));
  stop = followCodes();
  for (const name of ['TR', 'mayor']) {
    show(codesOf(name));
    await vi.waitFor(() => expect(foldForSearch).toHaveBeenCalledTimes(2 * MANY));
    vi.mocked(codeReader).mockClear();
    vi.mocked(foldForSearch).mockClear();
    const text = `=${name}1`;
    expect(completeCodes(text, text.length).options).toHaveLength(8);
    expect(foldForSearch, 'what is typed alone').toHaveBeenCalledTimes(1);
    expect(codeReader).not.toHaveBeenCalled();
    vi.mocked(foldForSearch).mockClear();
  }
});

it('reads a table once, however often the newsroom is told of otherwise', () => {
  show(codesOf('TR'));
  const { table } = newsroomCodes();
  expect(table.size).toBe(MANY);
  show(codesOf('TR'));
  expect(newsroomCodes().table).toBe(table);
  show({ ...codesOf('TR'), delimiter: '\\' });
  expect(newsroomCodes()).toMatchObject({ delimiter: '\\' });
  expect(newsroomCodes().table).not.toBe(table);
});
