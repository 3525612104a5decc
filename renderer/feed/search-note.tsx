import { parseSearch } from '../../shared/search/query';
import { inWords } from './misread-words';
import { useStoryList } from './story-list';
import './search.css';

const MOST_TOLD = 3;

/** Says what in the search was not understood, and what can be typed instead. */
export function SearchNote() {
  const text = useStoryList(({ filter }) => filter.text);
  const sentences = [...new Set(parseSearch(text).misread.map(inWords))].slice(0, MOST_TOLD);
  // The region is there before its words are, or a screen reader would not read them out.
  return (
    <div className="search-note" role="status" aria-label="About the search">
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </div>
  );
}
