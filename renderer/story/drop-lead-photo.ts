import { useState, type DragEvent } from 'react';
import type { PhotoUse } from '../../shared/story';
import { notify } from '../app-store';
import { placed } from '../photos/photo-choice';
import { carriesPhotos, photosCarried, usesOf } from '../photos/photo-drag';
import type { StorySession } from './story-session';

/** For the place of the lead photo: takes a photo that is dropped on it, and tells whether one is over it. */
export function useLeadPhotoDrop(session: StorySession, editable: boolean) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!editable || !carriesPhotos(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const ids = photosCarried(event);
        if (!editable || ids.length === 0) return;
        event.preventDefault();
        void lead(session, ids);
      },
    },
  };
}

/** The first of the photos leads the story. */
async function lead(session: StorySession, ids: readonly string[]): Promise<void> {
  const [first]: readonly PhotoUse[] = await usesOf(ids);
  if (first === undefined || !session.editable) return;
  session.choose('leadPhoto', placed(session.field('leadPhoto'), first));
  if (ids.length > 1)
    notify(`A story has one lead photo: the first of the ${ids.length} is it now.`);
}
