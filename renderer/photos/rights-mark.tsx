import { Ban, CalendarX2, Lock } from 'lucide-react';
import { usabilityWords, type PhotoUsability, type TermsOfUse } from '../../shared/photos/rights';
import { useUsability } from './usability';
import './rights.css';

const ICONS = { 'not-to-be-used': Ban, expired: CalendarX2, embargoed: Lock } as const;

/** The sign of what keeps a photo from being used, beside words that say it. */
export function RightsIcon({
  usability,
  size,
}: {
  usability: Exclude<PhotoUsability, 'usable'>;
  size: number;
}) {
  const Icon = ICONS[usability];
  return <Icon size={size} aria-hidden />;
}

/** On a small picture: that it may not be used now, and why. */
export function RightsMark({ terms }: { terms: TermsOfUse }) {
  const { embargo, expiry, doNotUse } = terms;
  // Most have no terms: their pictures pass over the wall without a look at the clock.
  if (embargo === null && expiry === null && !doNotUse) return null;
  return <MarkByTerms terms={terms} />;
}

function MarkByTerms({ terms }: { terms: TermsOfUse }) {
  const { usability, now } = useUsability(terms);
  if (usability === 'usable') return null;
  const words = usabilityWords(terms, now) ?? '';
  return (
    <span className="photo-rights-mark" role="img" aria-label={words} title={words}>
      <RightsIcon usability={usability} size={14} />
    </span>
  );
}

/** As `RightsMark`, said in words, where there is room for them. */
export function RightsWords({ terms }: { terms: TermsOfUse }) {
  const { usability, now } = useUsability(terms);
  if (usability === 'usable') return null;
  return (
    <span className="photo-rights-words">
      <RightsIcon usability={usability} size={14} /> {usabilityWords(terms, now)}
    </span>
  );
}
