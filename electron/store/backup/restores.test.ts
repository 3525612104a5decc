import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { runHere } from '../../isolated/tasks';
import { inSampleCopy } from '../testing';
import { Restores } from './restores';
import { backUp, contentOf } from './testing';

it('a restoring that is stopped leaves nothing, and the next one goes well', () =>
  inSampleCopy(async (sample) => {
    const { file } = await backUp(sample, `${sample}-out`);
    const before = await readdir(dirname(sample));
    const steps = new Set<string>();
    const restores = new Restores(runHere, ({ step }) => steps.add(step));
    const stopped = restores.restore(file, `${sample}-restored`);
    await expect(restores.restore(file, `${sample}-b`)).rejects.toMatchObject({ code: 'refused' });
    const [[outcome]] = await Promise.all([Promise.allSettled([stopped]), restores.cancel()]);
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect(await readdir(dirname(sample))).toEqual(before);
    await restores.restore(file, `${sample}-restored`);
    expect(await contentOf(`${sample}-restored`)).toEqual(await contentOf(sample));
    expect([...steps]).toEqual(['Restoring files']);
  }));
