import type { DocumentNode } from '../document/json';
import { readByline } from '../fields/byline';
import { houseDateline, NO_DATELINE, type DatelineForm } from '../fields/dateline';
import type { Story } from '../story';
import type { Profile } from './profile';

/** What a template's variables are filled from. */
export interface TemplateFacts {
  now: Date;
  /** BCP 47 tag of the new story. */
  language: string;
  newsroom: string;
  people: readonly { id: string; name: string }[];
  datelineForm: DatelineForm;
}

/** What may stand in a template, with what it becomes, for the settings to say. */
export const TEMPLATE_VARIABLES = {
  date: 'today’s date',
  weekday: 'today’s name',
  time: 'the time now',
  place: 'the template’s place',
  byline: 'the template’s byline',
  newsroom: 'the newsroom’s name',
} as const;

/** What a new story of this profile begins with. A variable that is not known stays as it is. */
export function fillTemplate({ id, template }: Profile, facts: TemplateFacts): Partial<Story> {
  const { language, people, datelineForm, now } = facts;
  const fill = filler(template, facts);
  const byline = fill(template.byline);
  const place = fill(template.place);
  return {
    profile: id,
    headline: fill(template.headline),
    kicker: fill(template.kicker),
    standfirst: fill(template.standfirst),
    slug: fill(template.slug),
    genre: fill(template.genre),
    byline: readByline(byline, language, people),
    dateline: place === '' ? NO_DATELINE : houseDateline(place, datelineForm, now, language),
    body: bodyOf(fill(template.body)),
  };
}

function filler(
  { byline, place }: Profile['template'],
  { now, language, newsroom }: TemplateFacts,
): (text: string) => string {
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options).format(now);
  const values: Record<string, string> = {
    date: say({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: say({ weekday: 'long' }),
    time: say({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    place,
    byline,
    newsroom,
  };
  return (text) =>
    text.replace(/\{(\w+)\}/g, (variable, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : variable,
    );
}

const SUBHEAD = '## ';

function bodyOf(text: string): DocumentNode {
  const content = text.split('\n').map((line): DocumentNode => {
    const words = line.startsWith(SUBHEAD) ? line.slice(SUBHEAD.length) : line;
    const inline = words === '' ? {} : { content: [{ type: 'text', text: words }] };
    return line.startsWith(SUBHEAD)
      ? { type: 'subhead', attrs: { level: 2 }, ...inline }
      : { type: 'paragraph', ...inline };
  });
  return { type: 'doc', content };
}
