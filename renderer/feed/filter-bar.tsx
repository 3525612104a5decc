import { Search } from 'lucide-react';
import { STATES, type State } from '../../shared/workflow';
import { useApp } from '../app-store';
import { stateLabel } from '../story/state-label';
import { setFilter, useStoryList } from './story-list';

/** Which stories are listed: by section, state and words. */
export function FilterBar() {
  const filter = useStoryList((state) => state.filter);
  const sections = useApp((state) => state.newsroom?.desk.sections ?? []);
  return (
    <search className="filter-bar" aria-label="Filter stories">
      <span className="search-box">
        <Search size={14} aria-hidden />
        <input
          type="search"
          id="story-search"
          className="input"
          aria-label="Search stories"
          placeholder="Search stories"
          value={filter.text}
          onChange={(event) => void setFilter({ text: event.target.value })}
        />
      </span>
      <select
        className="select"
        aria-label="Section"
        value={filter.section}
        onChange={(event) => void setFilter({ section: event.target.value })}
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
        onChange={(event) => void setFilter({ state: event.target.value as State | '' })}
      >
        <option value="">All states</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {stateLabel(state)}
          </option>
        ))}
      </select>
    </search>
  );
}
