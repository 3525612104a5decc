import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../../shared/errors';
import { inTemporaryFolder, put } from '../testing';
import { removeOtherLeftovers } from './leftovers';

/** Of a process whose number no system gives. */
const left = (name: string) => `.${name}.4194304999-1-0123456789ab.copydesk-tmp`;

it('asks before each leftover whether it may still go', () =>
  inTemporaryFolder(async (folder) => {
    for (const name of ['a', 'b', 'c']) await put(join(folder, 'photos', left(name)), {});
    let asked = 0;
    const refuseReadOnly = () => {
      asked += 1;
      if (asked > 1) throw new UserError('read-only', 'Another took over.');
    };
    const sweep = removeOtherLeftovers(folder, { refuseReadOnly });
    await expect(sweep).rejects.toMatchObject({ code: 'read-only' });
    expect(await readdir(join(folder, 'photos'))).toEqual([left('b'), left('c')]);
  }));
