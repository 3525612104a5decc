import { expect, it } from 'vitest';
import { UserError } from '../../shared/errors';
import { findReadable } from './find-photo';

const failing = (error: Error) => async () => {
  throw error;
};

it.each([
  ['that cannot be read', new UserError('unreadable', 'harbour.jpg could not be read.')],
  ['that nobody waits for any more', new DOMException('Given up.', 'AbortError')],
])('has a picture %s be missing', async (_, error) => {
  expect(await findReadable(failing(error), 'harbour', 'card')).toBeNull();
});

it('hides no fault of ours', async () => {
  const fault = new TypeError('size is undefined');
  await expect(findReadable(failing(fault), 'harbour', 'card')).rejects.toBe(fault);
});
