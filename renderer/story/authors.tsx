import { ArrowUp, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import {
  isNamed,
  placeAbove,
  takesAuthor,
  withAuthor,
  withAuthorUp,
  withoutAuthor,
  withRole,
} from '../../shared/fields/authors';
import { ROLES, type Byline, type Role } from '../../shared/fields/byline';
import { useApp } from '../app-store';
import { Button, IconButton } from '../ui/button';
import { useBound } from '../ui/bound';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { keepClean } from './clean-input';
import type { StorySession } from './story-session';
import './authors.css';

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  by: 'By',
  with: 'With',
  additional: 'Additional reporting',
};

/** Who wrote the story and what each did: the byline, part by part. */
export function Authors({ session, editable }: { session: StorySession; editable: boolean }) {
  const bound = session.bind('byline');
  const byline = useBound(bound);
  const list = useKeptFocus<HTMLUListElement>();
  const choose = (chosen: Byline) => session.choose('byline', chosen);
  if (!editable && byline.authors.length === 0) return null;
  return (
    <section className="authors" aria-label="Authors">
      <h2>Authors</h2>
      <ul ref={list}>
        {byline.authors.map(({ name, role }, index) => (
          <li key={keyOf(byline, index)}>
            <bdi>{name}</bdi>
            {editable ? (
              <>
                <select
                  className="select"
                  aria-label={`Role of ${name}`}
                  value={role}
                  onChange={({ target }) =>
                    choose(withRole(bound.get(), index, target.value as Role))
                  }
                >
                  {ROLES.map((known) => (
                    <option key={known} value={known}>
                      {ROLE_NAMES[known]}
                    </option>
                  ))}
                </select>
                <IconButton
                  label={`Name ${name} earlier`}
                  disabled={placeAbove(byline, index) === null}
                  onClick={() => choose(withAuthorUp(bound.get(), index))}
                >
                  <ArrowUp size={15} />
                </IconButton>
                <IconButton
                  label={`Take ${name} out of the byline`}
                  onClick={() => choose(withoutAuthor(bound.get(), index))}
                >
                  <Trash2 size={15} />
                </IconButton>
              </>
            ) : (
              <span className="hint">{ROLE_NAMES[role]}</span>
            )}
          </li>
        ))}
      </ul>
      {editable && byline.words !== '' && (
        <p className="hint">The byline is in words of its own. An author takes their place.</p>
      )}
      {editable && <NewAuthor session={session} disabled={!takesAuthor(byline)} />}
    </section>
  );
}

/** Somebody may be named twice. */
function keyOf({ authors }: Byline, index: number): string {
  const name = authors[index]?.name;
  const before = authors.slice(0, index).filter((author) => author.name === name);
  return `${name} ${before.length}`;
}

/** A name to add: one of the newsroom's people, or anybody. */
function NewAuthor({ session, disabled }: { session: StorySession; disabled: boolean }) {
  const people = useApp((state) => state.newsroom?.desk.people) ?? [];
  const [name, setName] = useState('');
  const id = useId();
  const bound = session.bind('byline');
  const isTaken = name.trim() !== '' && isNamed(bound.get(), name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || isTaken) return;
        session.choose('byline', withAuthor(bound.get(), name, people));
        setName('');
      }}
    >
      <input
        className="input"
        dir="auto"
        aria-label="New author"
        placeholder="New author"
        list={`${id}-people`}
        value={name}
        disabled={disabled}
        aria-invalid={isTaken}
        aria-describedby={isTaken ? `${id}-problem` : undefined}
        {...keepClean({ set: setName })}
        onChange={({ target }) => setName(target.value)}
      />
      <datalist id={`${id}-people`}>
        {people
          .filter((person) => !isNamed(bound.get(), person.name))
          .map((person) => (
            <option key={person.id} value={person.name}>
              {person.role}
            </option>
          ))}
      </datalist>
      <Button type="submit" disabled={disabled || name.trim() === '' || isTaken}>
        Add
      </Button>
      {isTaken && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          “{name.trim()}” is in the byline already.
        </p>
      )}
    </form>
  );
}
