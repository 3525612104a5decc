/** A kind of story that is made of paragraphs alone. */
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
