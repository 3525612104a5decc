import type { DocumentNode } from './document/json';
import type { PhotoUse, Story } from './story';

/** The photo of a figure in the body, whose attributes keep “no photo” as empty text. */
export function figurePhoto(attributes: Readonly<Record<string, unknown>>): PhotoUse {
  const text = (name: string) => {
    const value = attributes[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    photoId: text('photoId') || null,
    caption: text('caption'),
    credit: text('credit'),
    altText: text('altText'),
  };
}

/** The photos of a story as it uses them, in reading order: its lead photo, then its figures. */
export function photoUses({ leadPhoto, body }: Pick<Story, 'leadPhoto' | 'body'>): PhotoUse[] {
  return [leadPhoto, ...figures(body)];
}

function figures({ type, attrs = {}, content = [] }: DocumentNode): PhotoUse[] {
  return type === 'figure' ? [figurePhoto(attrs)] : content.flatMap(figures);
}
