import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Desk } from '../../shared/desk';
import { keepClean } from '../story/clean-input';
import { Button, IconButton } from '../ui/button';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { CommittedText, notEmpty } from './committed-text';
import { newId } from './new-id';

interface SectionsProps {
  sections: Desk['sections'];
  disabled: boolean;
  onChange: (sections: Desk['sections']) => void;
}

/** The newsroom's sections, in the order of the feed's filter. */
export function SectionsSection({ sections, disabled, onChange }: SectionsProps) {
  const list = useKeptFocus<HTMLUListElement>();
  const [name, setName] = useState('');
  const id = newId(name, 'section', []);
  const isNew = name.trim() !== '' && !sections.some((known) => known.id === id);
  const move = (index: number, by: 1 | -1) => {
    const moved = [...sections];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    onChange(moved);
  };
  return (
    <section aria-labelledby="settings-sections">
      <h2 id="settings-sections">Sections</h2>
      <ul className="sections" ref={list}>
        {sections.map((section, index) => (
          <li key={section.id}>
            <CommittedText
              label={`Section ${index + 1}`}
              value={section.name}
              disabled={disabled}
              check={notEmpty('A section needs a name.')}
              onCommit={(value) =>
                onChange(sections.with(index, { id: section.id, name: value.trim() }))
              }
            />
            <IconButton
              label={`Move ${section.name} up`}
              disabled={disabled || index === 0}
              onClick={() => move(index, -1)}
            >
              <ArrowUp size={15} />
            </IconButton>
            <IconButton
              label={`Move ${section.name} down`}
              disabled={disabled || index === sections.length - 1}
              onClick={() => move(index, 1)}
            >
              <ArrowDown size={15} />
            </IconButton>
            <IconButton
              label={`Remove ${section.name}`}
              disabled={disabled}
              onClick={() => onChange(sections.toSpliced(index, 1))}
            >
              <Trash2 size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      <form
        className="new-section"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isNew) return;
          onChange([...sections, { id, name: name.trim() }]);
          setName('');
        }}
      >
        <input
          className="input"
          dir="auto"
          aria-label="New section"
          placeholder="New section"
          value={name}
          disabled={disabled}
          {...keepClean({ set: setName })}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={disabled || !isNew}>
          <Plus size={16} aria-hidden /> Add
        </Button>
      </form>
      <p className="hint">
        Stories keep their section when it is renamed, and also when it is taken off this list.
      </p>
    </section>
  );
}
