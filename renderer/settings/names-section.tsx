import { Trash2 } from 'lucide-react';
import { IconButton } from '../ui/button';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { CommittedText } from './committed-text';
import { NewEntry } from './new-entry';

interface NamesProps {
  id: string;
  title: 'Places' | 'Keywords';
  /** One of them, e.g. `place`. */
  one: string;
  hint: string;
  names: readonly string[];
  disabled: boolean;
  /** @param said what was changed, for a notice; undefined where something was added */
  onChange: (change: { index: number; name: string | null }, said?: string) => void;
}

/** A list of names that fields are completed from. */
export function NamesSection({ id, title, one, hint, names, disabled, onChange }: NamesProps) {
  const list = useKeptFocus<HTMLUListElement>();
  const check = (index: number) => (name: string) => {
    if (name.trim() === '') return `Write the ${one}, or remove it.`;
    const isTaken = names.some((known, at) => at !== index && known === name.trim());
    return isTaken ? `“${name.trim()}” is in the list already.` : '';
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="entries names" ref={list}>
        {names.map((name, index) => (
          // By its place: one that is renamed keeps its field, and the keys in it.
          <li key={index}>
            <CommittedText
              isQuiet
              label={`${title} ${index + 1}`}
              value={name}
              disabled={disabled}
              check={check(index)}
              onCommit={(typed) =>
                onChange({ index, name: typed.trim() }, `“${name}” is “${typed.trim()}” now.`)
              }
            />
            <IconButton
              label={`Remove ${name}`}
              disabled={disabled}
              onClick={() => onChange({ index, name: null }, `“${name}” was removed.`)}
            >
              <Trash2 size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      <NewEntry
        label={`New ${one}`}
        disabled={disabled}
        had={names}
        onAdd={(name) => onChange({ index: names.length, name })}
      />
      <p className="hint">{hint}</p>
    </section>
  );
}
