import { areaAddress } from '../../shared/photos/area-address';
import type { SocialCard } from '../../shared/preview';
import type { Story } from '../../shared/story';
import { textDirection } from '../../shared/text-direction';

/** The story's link as networks show it: the photo cropped to 1.91:1, and what the page says of itself. */
export function SocialPreview({ story, card }: { story: Story; card: SocialCard }) {
  const { headline, description, site, photoId, area, altText } = card;
  const { language } = story;
  return (
    <article className="social-card" lang={language} dir={textDirection(language)}>
      {photoId !== null && <img src={areaAddress(photoId, area)} alt={altText} draggable={false} />}
      <div className="social-words">
        <p className="social-site" dir="auto">
          {site}
        </p>
        {headline === '' ? (
          <p className="social-headline missing" lang="en" dir="ltr">
            No headline yet
          </p>
        ) : (
          <p className="social-headline" dir="auto">
            {headline}
          </p>
        )}
        {description !== '' && (
          <p className="social-description" dir="auto">
            {description}
          </p>
        )}
      </div>
    </article>
  );
}
