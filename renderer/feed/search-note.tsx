import { useLayoutEffect, useRef } from 'react';
import { parseSearch } from '../../shared/search/query';
import { useAtRest } from '../ui/use-at-rest';
import { inWords } from './misread-words';
import { SEARCH_REST_MS, useStoryList } from './story-list';
import './search.css';

const MOST_TOLD = 3;

/**
 * Says what in the search was not understood, and what can be typed instead: once it is left alone, for until
 * then it may be a beginning. What does not hold any more goes at once.
 */
export function SearchNote() {
  const text = useStoryList(({ filter }) => filter.text);
  const rested = useAtRest(useStoryList.subscribe, textNow, SEARCH_REST_MS);
  const holds = sentencesOn(text);
  const sentences = sentencesOn(rested).filter((sentence) => holds.includes(sentence));
  const note = useRef<HTMLDivElement>(null);
  const said = sentences.join('\n');
  const isNoSearch = text === '';
  // The room that it took once stays until the search is another: no story moves under the hand that types.
  useLayoutEffect(() => {
    if (note.current === null) return;
    const { style, offsetHeight } = note.current;
    style.minHeight = isNoSearch ? '' : `${offsetHeight}px`;
  }, [said, isNoSearch]);
  // The region is there before its words are, or a screen reader would not read them out.
  return (
    <div className="search-note" role="status" aria-label="About the search" ref={note}>
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </div>
  );
}

function textNow(): string {
  return useStoryList.getState().filter.text;
}

function sentencesOn(text: string): readonly string[] {
  return [...new Set(parseSearch(text).misread.map(inWords))].slice(0, MOST_TOLD);
}
