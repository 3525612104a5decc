import { Trash2 } from 'lucide-react';
import type { Person } from '../../shared/desk';
import { IconButton } from '../ui/button';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { CommittedText, notEmpty } from './committed-text';
import { NewEntry } from './new-entry';
import { newId } from './new-id';
import { saveDesk } from './save-desk';

interface PeopleProps {
  people: readonly Person[];
  disabled: boolean;
}

/** Those whom bylines name, as they are completed there. */
export function PeopleSection({ people, disabled }: PeopleProps) {
  const list = useKeptFocus<HTMLUListElement>();
  const change = (index: number, person: Person) =>
    void saveDesk({ people: people.with(index, person) }, `${person.name} was changed.`);
  return (
    <section aria-labelledby="settings-people">
      <h2 id="settings-people">People</h2>
      <ul className="entries people" ref={list}>
        {people.map((person, index) => (
          <li key={person.id}>
            <CommittedText
              isQuiet
              label={`Name of ${person.name}`}
              value={person.name}
              disabled={disabled}
              check={notEmpty('A person needs a name, as bylines have it.')}
              onCommit={(name) => change(index, { ...person, name: name.trim() })}
            />
            <CommittedText
              isQuiet
              label={`Role of ${person.name}`}
              placeholder="Role"
              value={person.role}
              disabled={disabled}
              check={anything}
              onCommit={(role) => change(index, { ...person, role: role.trim() })}
            />
            <CommittedText
              isQuiet
              label={`Contact of ${person.name}`}
              placeholder="Contact"
              value={person.contact}
              disabled={disabled}
              check={anything}
              onCommit={(contact) => change(index, { ...person, contact: contact.trim() })}
            />
            <IconButton
              label={`Remove ${person.name}`}
              disabled={disabled}
              onClick={() =>
                void saveDesk(
                  { people: people.toSpliced(index, 1) },
                  `${person.name} was removed. Bylines keep the name.`,
                )
              }
            >
              <Trash2 size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      <NewEntry
        label="New person"
        disabled={disabled}
        had={people.map(({ name }) => name)}
        onAdd={(name) => {
          const person = { id: newId(name, 'person', people), name, role: '', contact: '' };
          void saveDesk({ people: [...people, person] });
        }}
      />
      <p className="hint">
        Bylines complete these names. What is printed in a story stays as it is.
      </p>
    </section>
  );
}

const anything = () => '';
