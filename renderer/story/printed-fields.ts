import { printByline, readByline } from '../../shared/fields/byline';
import {
  FIRST_DATELINE_FORM,
  printDateline,
  readDateline,
  type DatelineForm,
} from '../../shared/fields/dateline';
import { useApp } from '../app-store';
import type { Bound } from '../ui/bound';
import type { StorySession } from './story-session';

/** The byline as it is printed: what is typed is read as its authors where it names them. */
export function bylineText(session: StorySession): Bound<string> {
  const byline = session.bind('byline');
  return {
    ...byline,
    get: () => printByline(byline.get(), session.field('language')),
    set: (text) => {
      const { people = [] } = useApp.getState().newsroom?.desk ?? {};
      byline.set(readByline(text, session.field('language'), people));
    },
  };
}

/** The dateline as it is printed: what is typed is read as its parts where it is in house form. */
export function datelineText(session: StorySession): Bound<string> {
  const dateline = session.bind('dateline');
  return {
    ...dateline,
    get: () => printDateline(dateline.get(), houseForm()),
    set: (text) => {
      const { places = [] } = useApp.getState().newsroom?.desk ?? {};
      const names = places.map(({ name }) => name);
      dateline.set(readDateline(text, houseForm(), names));
    },
  };
}

/** How the newsroom that is open words its datelines. */
export function houseForm(): DatelineForm {
  return useApp.getState().newsroom?.desk.datelineForm ?? FIRST_DATELINE_FORM;
}
