import type { PhotoUse } from '../../shared/story';
import { boundKey, type Bound } from '../ui/bound';
import { PhotoLevels } from './photo-levels';
import { StoryField } from './story-field';
import './photo.css';

interface PhotoFieldsProps {
  photo: Bound<PhotoUse>;
  disabled: boolean;
}

/** Caption, credit and alt text of a photo as this story uses it. */
export function PhotoFields({ photo, disabled }: PhotoFieldsProps) {
  return (
    <div className="photo-fields">
      <StoryField
        name="caption"
        label="Caption"
        prose
        className="caption"
        value={boundKey(photo, 'caption')}
        disabled={disabled}
        placeholder="Caption: who, what, where, when"
      />
      <StoryField
        name="credit"
        label="Credit"
        className="credit"
        value={boundKey(photo, 'credit')}
        disabled={disabled}
        placeholder="Credit: Name / Agency"
      />
      <StoryField
        name="altText"
        label="Alt text"
        prose
        className="alt-text"
        value={boundKey(photo, 'altText')}
        disabled={disabled}
        placeholder="Alt text: what the picture shows"
      />
      <PhotoLevels photo={photo} disabled={disabled} />
    </div>
  );
}
