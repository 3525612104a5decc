import { countCharacters } from '../../length/count-characters';
import { NOTHING_FOUND, type CaptionCheck } from './check';

/** Below that The Guardian’s Grid warns. */
const FEWEST_CHARACTERS = 30;

export const shortCaption: CaptionCheck = ({ caption }) => {
  const words = caption.trim();
  if (words === '' || words.length > FEWEST_CHARACTERS * 20) return NOTHING_FOUND;
  const count = countCharacters(words);
  if (count >= FEWEST_CHARACTERS) return NOTHING_FOUND;
  return [
    {
      field: 'caption',
      severity: 'warning',
      message: `The caption has ${count} characters. Under ${FEWEST_CHARACTERS} it hardly says who, what, where and when: say more.`,
    },
  ];
};
