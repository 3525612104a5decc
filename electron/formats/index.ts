import { UserError } from '../../shared/errors';
import type { Format } from './format';
import { html } from './html';

/** Every format that a story can leave in, in the order menus show them. */
export const formats: readonly Format[] = [html];

/** @throws UserError `bad-input` when there is no such format. */
export function formatById(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new UserError('bad-input', `There is no format “${id}”.`);
  return format;
}
