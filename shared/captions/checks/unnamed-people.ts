import { foldForSearch } from '../../fold';
import { shortened } from '../../shortened';
import { NOTHING_FOUND, type CaptionCheck } from './check';

const MOST_OF_NAME = 60;

/** People of the photo whom the caption does not name. */
export const unnamedPeople: CaptionCheck = ({ people, caption }) => {
  if (people.length === 0 || caption.trim() === '') return NOTHING_FOUND;
  const words = foldForSearch(caption);
  const unnamed = people.filter((name) => !isNamed(name, words));
  if (unnamed.length === 0) return NOTHING_FOUND;
  const [first = ''] = unnamed;
  const name = shortened(first, MOST_OF_NAME);
  const whom = unnamed.length === 1 ? name : `${name} and ${unnamed.length - 1} more`;
  return [
    {
      field: 'caption',
      severity: 'hint',
      message: `People has ${whom}, whom the caption does not name. Name those shown, from left to right.`,
    },
  ];
};

/** Captions may leave out first names and titles: one of the words is enough. */
function isNamed(name: string, caption: string): boolean {
  const parts = foldForSearch(name).match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
  return parts.length === 0 || parts.some((part) => caption.includes(part));
}
