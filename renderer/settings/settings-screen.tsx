import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Desk } from '../../shared/desk';
import { LANGUAGE_TAG } from '../../shared/language';
import { attempt, useApp } from '../app-store';
import { runAction } from '../actions/actions';
import { request } from '../ipc';
import { Button, IconButton } from '../ui/button';
import './settings.css';

type DeskChange = Pick<Desk, 'name' | 'language' | 'sections'>;

/** The newsroom's own settings, and how Copydesk looks to this person. */
export function SettingsScreen() {
  const newsroom = useApp((state) => state.newsroom);
  const theme = useApp((state) => state.theme);
  if (newsroom === null) return null;
  const { desk, readOnly, path } = newsroom;
  const save = async (change: Partial<DeskChange>) => {
    const { name, language, sections } = desk;
    const saved = await attempt(() =>
      request('newsroom.saveDesk', { name, language, sections, ...change }),
    );
    if (saved !== undefined) useApp.setState({ newsroom: saved });
  };
  return (
    <main className="settings" aria-labelledby="settings-title">
      <div className="settings-sheet">
        <h1 id="settings-title">Settings</h1>
        <section aria-labelledby="settings-newsroom">
          <h2 id="settings-newsroom">Newsroom</h2>
          <CommittedText
            label="Name"
            value={desk.name}
            disabled={readOnly}
            fits={(name) => name.trim() !== ''}
            onCommit={(name) => void save({ name: name.trim() })}
          />
          <CommittedText
            label="Language of new stories"
            value={desk.language}
            disabled={readOnly}
            fits={(language) => LANGUAGE_TAG.test(language)}
            onCommit={(language) => void save({ language })}
          />
          <p className="setting">
            <span>Folder</span>
            <bdi className="path">{path}</bdi>
          </p>
          <Button onClick={() => runAction('reveal-newsroom')}>Show in file manager</Button>
        </section>
        <Sections
          sections={desk.sections}
          disabled={readOnly}
          onChange={(sections) => void save({ sections })}
        />
        <section aria-labelledby="settings-look">
          <h2 id="settings-look">Appearance</h2>
          <fieldset className="choices">
            <legend className="visually-hidden">Appearance</legend>
            {(['system', 'light', 'dark'] as const).map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name="theme"
                  checked={theme === choice}
                  onChange={() => runAction(`theme-${choice}`)}
                />
                {{ system: 'As the system', light: 'Light', dark: 'Dark' }[choice]}
              </label>
            ))}
          </fieldset>
        </section>
      </div>
    </main>
  );
}

interface CommittedTextProps {
  label: string;
  value: string;
  disabled: boolean;
  fits: (value: string) => boolean;
  onCommit: (value: string) => void;
}

/** A text that is stored when it is left or Enter is pressed, and goes back when it does not fit. */
function CommittedText({ label, value, disabled, fits, onCommit }: CommittedTextProps) {
  const commit = (input: HTMLInputElement) => {
    if (!fits(input.value)) input.value = value;
    else if (input.value !== value) onCommit(input.value);
  };
  return (
    <label className="setting">
      <span>{label}</span>
      <input
        key={value}
        className="input"
        dir="auto"
        defaultValue={value}
        disabled={disabled}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget);
          if (event.key === 'Escape') event.currentTarget.value = value;
        }}
      />
    </label>
  );
}

interface SectionsProps {
  sections: Desk['sections'];
  disabled: boolean;
  onChange: (sections: Desk['sections']) => void;
}

function Sections({ sections, disabled, onChange }: SectionsProps) {
  const [name, setName] = useState('');
  const id = sectionId(name);
  const isNew = id !== '' && !sections.some((known) => known.id === id);
  const move = (index: number, by: 1 | -1) => {
    const moved = [...sections];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    onChange(moved);
  };
  return (
    <section aria-labelledby="settings-sections">
      <h2 id="settings-sections">Sections</h2>
      <ul className="sections">
        {sections.map((section, index) => (
          <li key={section.id}>
            <CommittedText
              label={`Section ${index + 1}`}
              value={section.name}
              disabled={disabled}
              fits={(value) => value.trim() !== ''}
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
          aria-label="New section"
          placeholder="New section"
          value={name}
          disabled={disabled}
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

/** The id that stories keep: plain letters and digits of the name, or a number of its own. */
function sectionId(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || (name.trim() === '' ? '' : `section-${Date.now().toString(36)}`);
}
