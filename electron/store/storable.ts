import { UserError } from '../../shared/errors';
import { FIELD_NAMES, isNamedField } from '../../shared/fields/field-names';
import { storySchema, type Story } from '../../shared/story';

/**
 * Refuses what could not be read again: not everything that writes a story comes through a window's
 * checked request.
 *
 * @throws UserError `refused`, with the field to look at.
 */
export function refuseUnstorable(story: Story): void {
  const issue = storySchema.safeParse(story).error?.issues[0];
  if (issue === undefined) return;
  const field = String(issue.path[0] ?? '');
  const name = isNamedField(field) ? FIELD_NAMES[field] : field || 'The story';
  const limit = issue.code === 'too_big' ? Number(issue.maximum).toLocaleString('en') : null;
  if (limit === null) {
    throw new UserError(
      'refused',
      `${name} cannot be saved as it is. Change it, then save.`,
      field,
    );
  }
  const most = issue.code === 'too_big' && issue.origin === 'array' ? 'entries' : 'characters';
  throw new UserError(
    'refused',
    `${name} cannot be saved: it may have ${limit} ${most} at most. Take some out, then save.`,
    field,
  );
}
