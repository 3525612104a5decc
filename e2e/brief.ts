/** A kind of story that is made of paragraphs alone, and has no fields but those that all have. */
export const BRIEF = {
  id: 'brief',
  name: 'Brief',
  fields: [],
  blocks: [],
  limits: [],
  template: {
    headline: '',
    kicker: '',
    standfirst: '',
    slug: '',
    genre: '',
    byline: '',
    place: '',
    body: '',
  },
};
