import { useEffect, useRef } from 'react';
import { wordsLabel } from '../../shared/reading-time';
import type { BinView } from '../../shared/recovery';
import { headlineOf } from '../story/headline-of';
import { Button } from '../ui/button';
import { fullTime } from '../ui/time';
import { loadBin, putBack, useBin } from './bin-store';
import './recovery.css';

interface BinSectionProps {
  /** Of the newsroom. */
  path: string;
  disabled: boolean;
}

/** What was discarded in the newsroom in the last 30 days. */
export function BinSection({ path, disabled }: BinSectionProps) {
  const items = useBin((state) => state.items);
  const isSought = useBin((state) => state.isSought);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void loadBin(), [path]);
  useEffect(() => {
    if (!isSought || heading.current === null) return;
    heading.current.scrollIntoView();
    heading.current.focus();
    useBin.setState({ isSought: false });
  }, [isSought]);
  const putBackFrom = async (item: BinView) => {
    await putBack(item);
    // The button has gone with its line.
    if (document.activeElement === document.body) heading.current?.focus();
  };
  return (
    <section aria-labelledby="settings-bin" className="bin">
      <h2 id="settings-bin" ref={heading} tabIndex={-1}>
        Bin
      </h2>
      <p className="hint">
        Words that were found after a crash and discarded stay here for 30 days.
        {items?.length === 0 && ' There are none now.'}
      </p>
      <ul aria-label="Bin">
        {items?.map((item) => (
          <li key={item.name}>
            <div>
              <p dir="auto">{headlineOf(item.headline)}</p>
              <p className="hint" title={item.from}>
                {wordsLabel(item.words)}, discarded {fullTime(item.binnedAt)}
              </p>
            </div>
            <Button
              aria-label={`Put back ${headlineOf(item.headline)}`}
              disabled={disabled}
              onClick={() => void putBackFrom(item)}
            >
              Put back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
