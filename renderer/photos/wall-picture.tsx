import { memo, useCallback } from 'react';
import { loadInTurn } from './load-in-turn';

/** A small picture among very many that come and go as they are scrolled. */
export const WallPicture = memo(function WallPicture({ photoId }: { photoId: string }) {
  const load = useCallback(
    (picture: HTMLImageElement) => loadInTurn(picture, `media://${photoId}/thumb`),
    [photoId],
  );
  return <img ref={load} alt="" draggable={false} decoding="async" />;
});
