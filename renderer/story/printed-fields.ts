import { printByline, readByline } from '../../shared/fields/byline';
import { printDateline, readDateline } from '../../shared/fields/dateline';
import type { Bound } from '../ui/bound';
import { house } from './house';
import type { StorySession } from './story-session';

/** The byline as it is printed: what is typed is read as its authors where it names them. */
export function bylineText(session: StorySession): Bound<string> {
  const byline = session.bind('byline');
  return {
    ...byline,
    get: () => printByline(byline.get(), session.field('language')),
    set: (text) => {
      byline.set(readByline(text, session.field('language'), house().people));
    },
  };
}

/** The dateline as it is printed: what is typed is read as its parts where it is in house form. */
export function datelineText(session: StorySession): Bound<string> {
  const dateline = session.bind('dateline');
  return {
    ...dateline,
    get: () => printDateline(dateline.get(), house().datelineForm),
    set: (text) => {
      const { datelineForm, places } = house();
      dateline.set(readDateline(text, datelineForm, places, dateline.get()));
    },
  };
}
