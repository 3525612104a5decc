import { useLayoutEffect, useRef, useState } from 'react';
import { previewFrame } from '../../shared/preview';
import { useApp } from '../app-store';
import { fitPage, type Surface } from './preview-surfaces';
import { scrollBarWidth } from './scroll-bar';

interface PageFrameProps {
  surface: Surface;
  page: NonNullable<Surface['page']>;
  onScale: (scale: number) => void;
}

/**
 * The page in a frame of its own origin, without scripts and without a network. Looked at on another
 * surface of the same kind it is the same frame, made wider or narrower.
 */
export function PageFrame({ surface: { id, label }, page, onScale }: PageFrameProps) {
  const previewHost = useApp((state) => state.previewHost);
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(entry.contentRect);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const fit = room === null ? null : fitPage(withBar(page), room);
  const scale = fit?.scale ?? 1;
  useLayoutEffect(() => onScale(scale), [onScale, scale]);
  return (
    <div ref={place} className={`preview-page ${id}`}>
      {fit !== null && (
        <div
          className="preview-screen"
          style={{ width: fit.width * fit.scale, height: fit.height * fit.scale }}
        >
          <iframe
            key={page.medium}
            className="preview-frame"
            sandbox=""
            title={`${label}: the page`}
            src={previewFrame(previewHost, page.medium)}
            style={{ width: fit.width, height: fit.height, transform: `scale(${fit.scale})` }}
          />
        </div>
      )}
    </div>
  );
}

/** A phone's own bar lies over its page; one that stands beside takes nothing from it here either. */
function withBar(page: PageFrameProps['page']): PageFrameProps['page'] {
  return page.medium === 'screen' ? { ...page, width: page.width + scrollBarWidth() } : page;
}
