import type { PreviewMedium } from '../../shared/preview';

/** What a story is looked at as. */
export type SurfaceId = 'phone' | 'desktop' | 'print' | 'social' | 'feed';

export interface Surface {
  id: SurfaceId;
  label: string;
  /** The page itself on a screen of this many pixels, or sheets of paper; null for a card. */
  page: { medium: PreviewMedium; width: number; height: number | null } | null;
}

/** One sheet of A4 with the gaps around it, at 96 pixels to the inch. */
const SHEET = { width: 794 + 2 * 24, height: 1123 + 2 * 24 };

/** In the order of their tabs. */
export const SURFACES: readonly Surface[] = [
  { id: 'phone', label: 'Phone', page: { medium: 'screen', width: 390, height: 844 } },
  { id: 'desktop', label: 'Desktop', page: { medium: 'screen', width: 1280, height: null } },
  { id: 'print', label: 'Print', page: { medium: 'paper', ...SHEET } },
  { id: 'social', label: 'Social card', page: null },
  { id: 'feed', label: 'Feed', page: null },
];

const KEY = 'preview-surface';

/** The surface that was looked at last. */
export function rememberedSurface(): SurfaceId {
  const remembered = localStorage.getItem(KEY);
  return SURFACES.find(({ id }) => id === remembered)?.id ?? 'phone';
}

export function rememberSurface(id: SurfaceId): void {
  localStorage.setItem(KEY, id);
}

/** Sizes in pixels, and by how much the page is made smaller. */
export interface Fit {
  scale: number;
  width: number;
  /** Of the page's own screen, before it is made smaller. */
  height: number;
}

/**
 * How a page of a surface fits into this much room: as large as it goes, and never larger than life. Of a
 * sheet of paper all is seen; a screen is as high as there is room.
 */
export function fitPage(
  { medium, width, height }: NonNullable<Surface['page']>,
  room: { width: number; height: number },
): Fit {
  const wide = room.width / width;
  const high = medium === 'paper' && height !== null ? room.height / height : 1;
  const scale = Math.max(Math.min(1, wide, high), 0.05);
  if (medium === 'paper') {
    return { scale, width: room.width / scale, height: room.height / scale };
  }
  const most = room.height / scale;
  return { scale, width, height: height === null ? most : Math.min(most, height) };
}
