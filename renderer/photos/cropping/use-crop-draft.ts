import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Photo, PhotoChange } from '../../../shared/photo';
import { changedPhoto } from '../../../shared/photos/changed-photo';
import { changePhotos, endStep } from '../change-photos';
import { followLeaving } from '../typing';

type Crop = Pick<PhotoChange, 'crops' | 'focalPoint'>;

/** A change that is shown and not stored yet. */
interface Draft {
  crop: Crop;
  /** As of `changePhotos`. */
  step: string;
}

/** Ways to change the crops of a photo; each drag is a step of undo, and keys that follow each other are one. */
export interface CropDraft {
  /** The photo as it is shown. */
  photo: Photo;
  /** Shows a change while hands are at it. @param step name under which changes that follow are one step. */
  show(crop: Crop, step?: string): void;
  /** Stores what is shown. */
  take(): void;
  /** Shows the photo as it is stored. */
  drop(): void;
  /** Changes that follow are another step. */
  end(): void;
}

/** Shows what hands do to a photo's crops, and stores it when they let go: not each pixel on the way. */
export function useCropDraft(stored: Photo): CropDraft {
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef({ draft, stored, end: () => {} });

  const put = (next: Draft | null) => {
    latest.current.draft = next;
    setDraft(next);
  };
  const take = () => {
    const { draft: shown, stored: photo } = latest.current;
    if (shown === null) return;
    put(null);
    changePhotos([photo], () => shown.crop, shown.step);
  };
  const end = () => {
    take();
    endStep();
  };

  useLayoutEffect(() => {
    latest.current = { ...latest.current, stored, end };
  });
  useEffect(() => {
    const stop = followLeaving(() => latest.current.end());
    return () => {
      latest.current.end();
      stop();
    };
  }, []);

  return {
    photo: draft === null ? stored : changedPhoto(stored, draft.crop),
    show: (crop, step = '') => put({ crop, step }),
    take,
    drop: () => put(null),
    end,
  };
}
