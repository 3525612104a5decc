import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { foldForSearch } from '../../shared/fold';
import { keepClean } from '../story/clean-input';
import { Button } from '../ui/button';

interface NewEntryProps {
  /** e.g. `New place`. */
  label: string;
  disabled: boolean;
  /** Names that are in the list. */
  had: readonly string[];
  onAdd: (name: string) => void;
}

/** A name to add to a list; one that is in it already is said to be. */
export function NewEntry({ label, disabled, had, onAdd }: NewEntryProps) {
  const [name, setName] = useState('');
  const id = useId();
  const typed = foldForSearch(name.trim());
  const isTaken = typed !== '' && had.some((known) => foldForSearch(known) === typed);
  return (
    <form
      className="new-entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '' || isTaken) return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <input
        className="input"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={name}
        disabled={disabled}
        aria-invalid={isTaken}
        aria-describedby={isTaken ? id : undefined}
        {...keepClean({ set: setName })}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={disabled || typed === '' || isTaken}>
        <Plus size={16} aria-hidden /> Add
      </Button>
      {isTaken && (
        <p id={id} className="setting-problem" role="alert">
          “{name.trim()}” is in the list already.
        </p>
      )}
    </form>
  );
}
