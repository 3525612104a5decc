import { create } from 'zustand';

/** How the wall is looked at. */
interface WallView {
  isList: boolean;
  size: PictureSize;
}

/** How large pictures are on the wall. */
export type PictureSize = 'small' | 'medium' | 'large';

/** Pixels a picture on the wall is at least wide. */
export const PICTURE_WIDTHS: Readonly<Record<PictureSize, number>> = {
  small: 120,
  medium: 180,
  large: 280,
};

const STORED = 'photo-wall';

/** As it was left last. */
export const useWallView = create<WallView>(() => readView(localStorage.getItem(STORED)));

/** Has the wall be looked at in another way, also after the next start. */
export function setWallView(change: Partial<WallView>): void {
  useWallView.setState(change);
  const { isList, size } = useWallView.getState();
  localStorage.setItem(STORED, `${isList ? 'list' : 'grid'} ${size}`);
}

/** Shows the photos as a list, or as a grid again. */
export function toggleList(): void {
  setWallView({ isList: !useWallView.getState().isList });
}

/** A view as it was stored; the usual one where nothing was, or something else. */
export function readView(stored: string | null): WallView {
  const [shape, size = ''] = (stored ?? '').split(' ');
  return { isList: shape === 'list', size: isSize(size) ? size : 'medium' };
}

function isSize(size: string): size is PictureSize {
  return Object.hasOwn(PICTURE_WIDTHS, size);
}
