import { useDeferredValue } from 'react';
import { expandVariables } from '../../shared/captions/variables';
import { usePhotos } from './photos';
import type { Draft } from './use-typing';

interface PhotoFieldPreviewProps {
  id: string;
  /** Of the field. */
  label: string;
  draft: Draft;
}

/** What a text with variables becomes in the current photo, and what is missing in which of all. */
export function PhotoFieldPreview({ id, label, draft }: PhotoFieldPreviewProps) {
  const { text, photos } = useDeferredValue(draft);
  const current = usePhotos(({ selection }) => selection.current);
  const all = photos.map((photo, index) => expandVariables(text, photo, index + 1));
  const at = Math.max(
    0,
    photos.findIndex((photo) => photo.id === current),
  );
  const unknown = all[0]?.unknown ?? [];
  return (
    <div id={id} className="photo-preview" role="note" aria-label={`${label} becomes`}>
      <p>
        {photos.length > 1 && <span className="path">{photos[at]?.fileName}: </span>}
        <bdi>{all[at]?.text}</bdi>
      </p>
      {unknown.length > 0 && <p>There is no {unknown.join(', ')}: it stays as it is.</p>}
      {missing(all.map(({ empty }) => empty)).map(([name, count]) => (
        <p key={name}>
          {photos.length === 1
            ? `This photo has nothing for ${name}.`
            : `${count} of ${photos.length} photos have nothing for ${name}.`}
        </p>
      ))}
    </div>
  );
}

/** By variable, how many photos have nothing for it. */
function missing(all: readonly (readonly string[])[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of all.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}
