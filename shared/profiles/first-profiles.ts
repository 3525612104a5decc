import { EMPTY_TEMPLATE, PROFILE_FIELDS, type Limit, type Profile } from './profile';

const warn = (field: Limit['field'], min: number, max: number | null): Limit => ({
  field,
  min,
  max,
  act: 'warn',
});

const without = (...left: readonly string[]) =>
  PROFILE_FIELDS.filter((field) => !left.includes(field));

/** Profiles that a newsroom starts with. */
export const FIRST_PROFILES: readonly Profile[] = [
  {
    id: 'news',
    name: 'News',
    fields: [...PROFILE_FIELDS],
    blocks: null,
    limits: [
      warn('headline', 0, 90),
      warn('seoHeadline', 0, 60),
      warn('socialHeadline', 0, 70),
      warn('standfirst', 0, 180),
      warn('trailText', 0, 140),
    ],
    template: { ...EMPTY_TEMPLATE, genre: 'News' },
  },
  {
    id: 'live',
    name: 'Live',
    fields: without('dateline', 'printHeadline'),
    blocks: null,
    limits: [warn('headline', 0, 90), warn('standfirst', 0, 180)],
    template: { ...EMPTY_TEMPLATE, genre: 'Live', kicker: 'Live', body: '## {time}' },
  },
  {
    id: 'feature',
    name: 'Feature',
    fields: without('dateline', 'urgency'),
    blocks: null,
    limits: [warn('headline', 0, 110), warn('standfirst', 40, 260)],
    template: { ...EMPTY_TEMPLATE, genre: 'Feature' },
  },
  {
    id: 'brief',
    name: 'Brief',
    fields: ['kicker', 'dateline', 'section', 'slug', 'keywords', 'urgency', 'embargo', 'ednote'],
    blocks: [],
    limits: [warn('headline', 0, 60), warn('body', 0, 150)],
    template: { ...EMPTY_TEMPLATE, genre: 'Brief' },
  },
  {
    id: 'obituary',
    name: 'Obituary',
    fields: without('dateline', 'urgency'),
    blocks: null,
    limits: [warn('headline', 0, 90), warn('standfirst', 20, 200)],
    template: { ...EMPTY_TEMPLATE, genre: 'Obituary', kicker: 'Obituary' },
  },
];
