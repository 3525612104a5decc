/** Of a story, but for what scripts fill or look at. */
export const otherFields = {
  profile: '',
  webHeadline: '',
  seoHeadline: '',
  socialHeadline: '',
  printHeadline: '',
  trailText: '',
  keywords: [],
  genre: '',
  urgency: null,
  embargo: null,
  schedule: null,
  lengthTarget: null,
  ednote: '',
};

/** Of a desk that lists nobody and nothing. */
export const emptyLists = {
  people: [],
  places: [],
  keywords: [],
  profiles: [],
  datelineForm: { capitals: true, date: 'month-day', source: '', end: '—' },
  printColumn: { width: 200, text: 9, headline: 24, lines: 3 },
  firstQuotes: {},
  underline: false,
  words: [],
  captionCodes: { delimiter: '=', lines: [] },
  stationery: [],
  creditForms: ['name / agency'],
};
