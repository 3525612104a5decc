/** Of a photo's words, wherever it is. */
export const PHOTO_LABELS = { caption: 'Caption', credit: 'Credit', altText: 'Alt text' } as const;
const QUOTE = { attribution: 'Attribution' } as const;

/**
 * By block, which of its attributes hold words that are written there, in the order of the page, and the
 * label of the field that shows each.
 */
export const BLOCK_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  figure: PHOTO_LABELS,
  videoCard: { title: 'Video title', text: 'Video text', credit: 'Thumbnail credit' },
  socialPost: {
    text: 'Post text',
    author: 'Author',
    handle: 'Handle',
    network: 'Network',
    date: 'Date of the post',
  },
  factBox: { title: 'Fact box title' },
  blockQuote: QUOTE,
  pullQuote: QUOTE,
};
