import { describe, expect, it } from 'vitest';
import { photoUses } from './photo-uses';

const lead = { photoId: 'photo-lead', caption: 'Boats.', credit: 'AFP', altText: 'Boats' };

describe('photoUses', () => {
  it('gives the lead photo and then every figure, also those inside a list', () => {
    const crane = { photoId: 'photo-crane', caption: 'A crane.', credit: '', altText: '' };
    const body = {
      type: 'doc',
      content: [
        { type: 'figure', attrs: { photoId: '', caption: 'Words only.' } },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph' }, { type: 'figure', attrs: crane }],
            },
          ],
        },
      ],
    };
    expect(photoUses({ leadPhoto: lead, body })).toEqual([
      lead,
      { photoId: null, caption: 'Words only.', credit: '', altText: '' },
      crane,
    ]);
  });

  it('gives those of a gallery, and what stands for a film', () => {
    const figure = (photoId: string) => ({ type: 'figure', attrs: { photoId } });
    const content = [
      { type: 'gallery', content: [figure('photo-one'), figure('photo-two')] },
      { type: 'videoCard', attrs: { photoId: 'photo-film', credit: 'Lee' } },
    ];
    const ids = photoUses({ leadPhoto: lead, body: { type: 'doc', content } }).map(
      ({ photoId }) => photoId,
    );
    expect(ids).toEqual(['photo-lead', 'photo-one', 'photo-two', 'photo-film']);
  });
});
