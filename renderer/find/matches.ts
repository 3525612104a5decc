import type { Found } from '../../shared/find/find';
import { isSamePlace, type StoryText, type TextPlace } from '../../shared/find/story-texts';

/** What was found, and where: `start` and `end` count in the text of `place`. */
export interface Match {
  place: TextPlace;
  label: string;
  start: number;
  end: number;
  found: Found;
  /** Number of the text among the story's. */
  text: number;
}

/** Where a person is in a story, so that “next” means the next from there. */
export type Anchor =
  { kind: 'body'; at: number } | { kind: 'field'; place: TextPlace; offset: number };

/** The anchor at this place of a text. */
export function anchorAt(place: TextPlace, offset: number): Anchor {
  if (place.kind === 'block') return { kind: 'body', at: place.at + offset };
  if (place.kind === 'attribute') return { kind: 'body', at: place.at };
  return { kind: 'field', place, offset };
}

/** Number of the first match at the anchor or after it, from the start again; -1 without any. */
export function nextFrom(
  anchor: Anchor,
  matches: readonly Match[],
  texts: readonly StoryText[],
): number {
  const { text, offset } = placeOf(anchor, texts);
  const next = matches.findIndex((match) =>
    match.text === text ? match.start >= offset : match.text > text,
  );
  return next === -1 && matches.length > 0 ? 0 : next;
}

function placeOf(anchor: Anchor, texts: readonly StoryText[]): { text: number; offset: number } {
  if (anchor.kind === 'field') {
    const text = texts.findIndex(({ place }) => isSamePlace(place, anchor.place));
    return { text, offset: text === -1 ? 0 : anchor.offset };
  }
  const text = texts.findLastIndex(({ place }) => 'at' in place && place.at <= anchor.at);
  const place = texts[text]?.place;
  if (place === undefined) {
    return { text: texts.findIndex((other) => 'at' in other.place), offset: 0 };
  }
  return { text, offset: place.kind === 'block' ? anchor.at - place.at : 0 };
}
