import { Search } from 'lucide-react';
import { hasWords, parseSearch } from '../../shared/search/query';
import { STATES, type State } from '../../shared/workflow';
import { useApp } from '../app-store';
import { stateLabel } from '../story/state-label';
import { setFilter, useStoryList, type Filter } from './story-list';
import './search.css';

/** What a search may hold, beside words: told where it is typed. */
const HINTS = [
  ['"human wave"', 'these words together'],
  ['section:world', 'also state: and kind:'],
  ['author:kim', 'also headline:, body:, caption:, slug:'],
  ['after:2026-11', 'also before: and date:'],
  ['-sport', 'without this word'],
  ['floo*', 'words that begin so'],
] as const;

/** Which stories are listed: by words, section and state; and in which order. */
export function FilterBar() {
  const filter = useStoryList((state) => state.filter);
  const sections = useApp((state) => state.newsroom?.desk.sections ?? []);
  const isRanked = hasWords(parseSearch(filter.text));
  return (
    <search className="filter-bar" aria-label="Filter stories">
      <SearchBox text={filter.text} />
      <select
        className="select"
        aria-label="Section"
        value={filter.section}
        onChange={(event) => setFilter({ section: event.target.value })}
      >
        <option value="">All sections</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label="State"
        value={filter.state}
        onChange={(event) => setFilter({ state: event.target.value as State | '' })}
      >
        <option value="">All states</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {stateLabel(state)}
          </option>
        ))}
      </select>
      {/* Always there, so that nothing moves under the hand that types. */}
      <select
        className="select"
        aria-label="Sort"
        disabled={!isRanked}
        title={isRanked ? undefined : 'Without words to look for, the newest come first.'}
        value={isRanked ? filter.sort : 'newest'}
        onChange={(event) => setFilter({ sort: event.target.value as Filter['sort'] })}
      >
        <option value="relevance">Best match</option>
        <option value="newest">Newest</option>
      </select>
    </search>
  );
}

function SearchBox({ text }: { text: string }) {
  return (
    <span className="search-box">
      <Search size={14} aria-hidden />
      <input
        type="search"
        id="story-search"
        className="input"
        aria-label="Search stories"
        aria-describedby="search-hints"
        placeholder="Search stories"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={(event) => setFilter({ text: event.target.value })}
      />
      <span className="search-hints" id="search-hints">
        {HINTS.map(([example, meaning]) => (
          <span key={example}>
            <kbd>{example}</kbd> {meaning}
          </span>
        ))}
      </span>
    </span>
  );
}
