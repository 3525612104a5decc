import { useId } from 'react';
import { creditOffer, type CreditOffer } from '../../../shared/captions/credit-offer';
import type { Photo } from '../../../shared/photo';
import { changeEach } from './change-each';
import { useGathered, type Gatherer } from '../gather';
import { FieldButton } from './field-button';

interface OfferedCreditProps {
  photos: readonly Photo[];
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
}

/** What the credit lines of the selected photos say that their fields do not, to be filled in. */
export function OfferedCredit({ photos, isReading }: OfferedCreditProps) {
  const id = useId();
  const offers = useGathered(photos, offersOf) ?? [];
  const [first] = offers;
  if (first === undefined) return null;
  const words = wordsOf(first.change);
  const others = offers.filter(({ change }) => wordsOf(change) !== words).length;
  return (
    <div className="photo-offer" role="group" aria-label="From the credit line">
      <p id={id} dir="auto">
        {offers.length < photos.length && `In ${offers.length} of ${photos.length} photos: `}
        {words}
        {others > 0 && `; in ${others} more by their own lines`}
      </p>
      <FieldButton
        field="credit"
        describedBy={id}
        isWaiting={isReading}
        onPress={() => changeEach(offers)}
      >
        Apply
      </FieldButton>
    </div>
  );
}

interface Offer {
  photo: Photo;
  change: CreditOffer;
}

function offersOf(): Gatherer<Photo, readonly Offer[]> {
  const offers: Offer[] = [];
  return {
    take(photo) {
      const change = creditOffer(photo);
      if (change !== null) offers.push({ photo, change });
    },
    result: () => offers,
  };
}

function wordsOf({ creators, credit, source }: CreditOffer): string {
  const parts = [
    creators && `creator ${creators.join(' and ')}`,
    credit && `credit ${credit}`,
    source && `source ${source}`,
  ];
  const words = parts.filter(Boolean).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
