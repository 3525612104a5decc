import type { Photo } from '../../shared/photo';
import { cutInWords, ORIGINAL_KEEPS_ALL } from '../../shared/photos/cut-words';
import type { PhotoField } from '../../shared/photos/photo-fields';

/** That the file of a single photo holds more of a field than was taken in. */
export function CutNote({ field, photos }: { field: PhotoField; photos: readonly Photo[] }) {
  const [photo] = photos.length === 1 ? photos : [];
  const cut = photo?.cut.find((known) => known.field === field);
  if (cut === undefined) return null;
  return (
    <p className="photo-conflict" role="note">
      {cutInWords(cut)} {ORIGINAL_KEEPS_ALL} Exports leave it whole unless this field is changed.
    </p>
  );
}
