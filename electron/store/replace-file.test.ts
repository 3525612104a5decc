import { describe, expect, it } from 'vitest';
import { isBusy } from './replace-file';

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('isBusy', () => {
  it('knows a target held by another program, which Windows calls a lack of rights', () => {
    expect(isBusy(failure('EBUSY'), 'linux')).toBe(true);
    expect(isBusy(failure('EPERM'), 'win32')).toBe(true);
    expect(isBusy(failure('EACCES'), 'win32')).toBe(true);
    expect(isBusy(failure('EACCES'), 'linux')).toBe(false);
    expect(isBusy(failure('EIO'), 'win32')).toBe(false);
  });
});
