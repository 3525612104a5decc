import { describe, expect, it } from 'vitest';
import { emptyStory } from '../new-story';
import type { Story } from '../story';
import { replacePhoto, howUsed } from './replace-photo';

const library = { caption: 'The quay.', credit: 'Ada Marsh / Packet', altText: 'A quay' };
const old = { photoId: 'photo-old', ...library };
const to = {
  photoId: 'photo-new',
  caption: 'The mill.',
  credit: 'Jo Pell / AP',
  altText: 'A mill',
};
const replacement = { from: 'photo-old', library, to };
const other = { ...old, photoId: 'photo-other' };

const figure = (attrs: Record<string, unknown>) => ({ type: 'figure', attrs });

function storyWith(leadPhoto: Story['leadPhoto'], ...content: Story['body'][]): Story {
  const made = {
    id: 'story-001',
    rev: 1,
    kind: 'story',
    state: 'draft',
    language: 'en-GB',
  } as const;
  const now = '2026-11-20T08:00:00.000Z';
  return { ...emptyStory(now), ...made, updatedAt: now, leadPhoto, body: { type: 'doc', content } };
}

describe('one photo in the place of another', () => {
  it('comes with its own words wherever the story had none of its own', () => {
    const before = storyWith(old, { type: 'gallery', content: [figure(old), figure(other)] });
    expect(replacePhoto(before, replacement)).toEqual(
      storyWith(to, { type: 'gallery', content: [figure(to), figure(other)] }),
    );
  });

  it('leaves the story its own caption and alt text, but no other photo’s credit', () => {
    const own = { ...old, caption: 'Our quay.', altText: '', credit: 'Wrong / Agency' };
    expect(replacePhoto(storyWith(own), replacement).leadPhoto).toEqual({
      ...to,
      caption: 'Our quay.',
    });
  });

  it('stands for a film with its credit alone', () => {
    const film = { url: 'https://film.example', photoId: 'photo-old', credit: library.credit };
    const before = storyWith(other, { type: 'videoCard', attrs: film });
    expect(replacePhoto(before, replacement).body.content).toEqual([
      { type: 'videoCard', attrs: { ...film, photoId: 'photo-new', credit: to.credit } },
    ]);
  });

  it('leaves every word where the library has the photo no more', () => {
    const gone = { ...replacement, library: null };
    expect(replacePhoto(storyWith(old), gone).leadPhoto).toEqual({
      ...old,
      ...to,
      caption: library.caption,
      altText: library.altText,
    });
  });
});

describe('how a story uses a photo', () => {
  it('says where, and which words stay', () => {
    const own = { ...old, caption: 'Our quay.' };
    expect(howUsed(storyWith(old, figure(own), figure(old)), 'photo-old', library)).toEqual({
      leads: true,
      inBody: 2,
      own: ['caption'],
    });
  });

  it('is nothing where it does not', () => {
    expect(howUsed(storyWith(other), 'photo-old', library)).toBeNull();
  });
});
