import { useId } from 'react';
import { creditChange, creditOffer } from '../../../shared/captions/credit-offer';
import type { CreditLine } from '../../../shared/captions/credit-line';
import type { Photo } from '../../../shared/photo';
import { changeEachPhoto } from '../change-photos';
import { FieldButton } from './field-button';

interface OfferedCreditProps {
  photos: readonly Photo[];
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
}

/** What the credit lines of the selected photos say that their fields do not, to be filled in. */
export function OfferedCredit({ photos, isReading }: OfferedCreditProps) {
  const id = useId();
  const offers = photos.flatMap((photo) => {
    const line = creditOffer(photo);
    return line === null ? [] : [{ photo, line }];
  });
  const [first] = offers;
  if (first === undefined) return null;
  const words = wordsOf(first.line);
  const others = offers.filter(({ line }) => wordsOf(line) !== words).length;
  const apply = () => {
    changeEachPhoto(
      offers.map(({ photo, line }) => ({ photo, change: creditChange(line) })),
      '',
    );
  };
  return (
    <div className="photo-offer" role="group" aria-label="From the credit line">
      <p id={id} dir="auto">
        {offers.length < photos.length && `In ${offers.length} of ${photos.length} photos: `}
        {words}
        {others > 0 && `; in ${others} more by their own lines`}
      </p>
      <FieldButton field="credit" describedBy={id} isWaiting={isReading} onPress={apply}>
        Apply
      </FieldButton>
    </div>
  );
}

function wordsOf({ creators, credit, source }: CreditLine): string {
  const parts = [
    creators.length > 0 && `creator ${creators.join(' and ')}`,
    `credit ${credit}`,
    source !== '' && `source ${source}`,
  ];
  const words = parts.filter((part) => part !== false).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
