// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { MOST_IN_FIELD } from '../story/overlong';
import {
  addProseField,
  checkedText,
  followProseFields,
  isProseField,
  proseFields,
} from './prose-fields';

it('keeps the fields of stories side by side apart', () => {
  const [tide, wind] = [{ id: 'tide' }, { id: 'wind' }];
  const [headline, other] = [
    document.createElement('textarea'),
    document.createElement('textarea'),
  ];
  const changed = vi.fn<() => void>();
  const stop = followProseFields(tide, changed);
  addProseField(other, wind);
  expect(changed).not.toHaveBeenCalled();
  const remove = addProseField(headline, tide);
  expect(changed).toHaveBeenCalledTimes(1);
  expect(proseFields(tide)).toEqual([headline]);
  expect(proseFields(wind)).toEqual([other]);
  expect(isProseField(headline, wind)).toBe(false);
  expect(isProseField(headline, tide)).toBe(true);
  remove();
  expect(changed).toHaveBeenCalledTimes(2);
  expect(proseFields(tide)).toEqual([]);
  stop();
});

it('has nothing of an overlong field be checked', () => {
  const field = document.createElement('textarea');
  field.value = 'x'.repeat(MOST_IN_FIELD);
  expect(checkedText(field)).toBe(field.value);
  field.value += 'x';
  expect(checkedText(field)).toBe('');
});
