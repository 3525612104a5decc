import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { Stationery } from '../../../shared/captions/stationery-schema';
import { useApp } from '../../app-store';
import { newId } from '../../settings/new-id';
import { saveDesk } from '../../settings/save-desk';
import { Button, IconButton } from '../../ui/button';
import { openStationery, tickedFields, useStationeryDraft } from './stationery-draft';

const NONE: readonly Stationery[] = [];

/** What of stationery the newsroom has saved: opened, saved under its name, deleted. */
export function SavedStationery() {
  const id = useId();
  const saved = useApp((state) => state.newsroom?.desk.stationery ?? NONE);
  const draft = useStationeryDraft();
  const isSaved = saved.some((known) => known.id === draft.id);
  const fields = tickedFields(draft);
  return (
    <div className="stationery-saved">
      <div>
        <label htmlFor={`${id}-saved`}>Stationery</label>
        <select
          id={`${id}-saved`}
          className="select"
          value={isSaved ? draft.id : ''}
          onChange={({ currentTarget }) =>
            openStationery(saved.find((known) => known.id === currentTarget.value) ?? null)
          }
        >
          <option value="">New</option>
          {saved.map(({ id: key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          className="input"
          dir="auto"
          value={draft.name}
          placeholder="As “Match day”, to use it again"
          onChange={({ currentTarget }) =>
            useStationeryDraft.setState({ name: currentTarget.value })
          }
        />
      </div>
      <Button
        disabled={draft.name.trim() === '' || fields.length === 0}
        onClick={() => save(saved, { name: draft.name.trim(), fields })}
      >
        Save
      </Button>
      <IconButton label="Delete this stationery" disabled={!isSaved} onClick={() => remove(saved)}>
        <Trash2 size={16} />
      </IconButton>
    </div>
  );
}

/** Under another name it is another; what has this name already is what is saved anew. */
function save(saved: readonly Stationery[], { name, fields }: Omit<Stationery, 'id'>): void {
  const before = saved.find((known) => known.name === name);
  const changed = { id: before?.id ?? newId(name, 'stationery', saved), name, fields };
  const stationery = before
    ? saved.map((known) => (known === before ? changed : known))
    : [...saved, changed];
  useStationeryDraft.setState({ id: changed.id });
  void saveDesk({ stationery }, `“${name}” is saved.`);
}

function remove(saved: readonly Stationery[]): void {
  const { id, name } = useStationeryDraft.getState();
  openStationery(null);
  void saveDesk({ stationery: saved.filter((known) => known.id !== id) }, `“${name}” is deleted.`);
}
