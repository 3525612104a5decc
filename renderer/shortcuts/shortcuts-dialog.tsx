import { useMemo, useRef, useState } from 'react';
import { foldForSearch } from '../../shared/fold';
import type { KeyChoices } from '../../shared/key-choices';
import { MENUS } from '../../shared/menus';
import type { Action } from '../actions/action';
import { actionOf, allActions } from '../actions/actions';
import { chooseKey, keyIn, keysInWords } from '../actions/choose-key';
import { setKeys } from '../actions/key-bindings';
import { shownKey } from '../actions/keys';
import { closeDialog, notify, useApp } from '../app-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { KeyButton } from './key-button';
import './shortcuts.css';

/** Every action with its key, which can be another. */
export function ShortcutsDialog() {
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const choices = useApp((state) => state.keys);
  const platform = useApp((state) => state.platform);
  const found = useMemo(() => {
    const words = foldForSearch(text).trim().split(/\s+/);
    return allActions().filter((action) => {
      const shown = keysInWords({ keys: choices, platform }, action) ?? '';
      const label = foldForSearch(`${action.label} ${shown}`);
      return words.every((word) => label.includes(word));
    });
  }, [text, choices, platform]);

  return (
    <Dialog title="Keyboard shortcuts" onClose={closeDialog} className="shortcuts-dialog">
      <div className="shortcuts-search">
        <input
          ref={search}
          className="input"
          type="search"
          dir="auto"
          aria-label="Search actions and keys"
          placeholder="Search actions and keys"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="shortcuts-list">
        {MENUS.filter((menu) => found.some((action) => action.menu === menu)).map((menu) => (
          <MenuKeys key={menu} menu={menu} found={found.filter((action) => action.menu === menu)} />
        ))}
        {found.length === 0 && <p className="empty">No action has these words.</p>}
      </div>
      <footer className="shortcuts-foot">
        <p className="hint">Choose a key to change it.</p>
        <Button
          disabled={Object.keys(choices).length === 0}
          onClick={() => {
            change({}, 'All keys are as they came.');
            // This button can be pressed no more.
            search.current?.focus();
          }}
        >
          Reset all keys
        </Button>
      </footer>
    </Dialog>
  );
}

function MenuKeys({ menu, found }: { menu: Action['menu']; found: readonly Action[] }) {
  const list = useKeptFocus<HTMLUListElement>();
  return (
    <section aria-labelledby={`shortcuts-${menu}`}>
      <h2 id={`shortcuts-${menu}`}>{menu}</h2>
      {found.some(({ ownKeys }) => ownKeys !== undefined) && (
        <p className="hint">Those in boxes are for photos on screen, and stay as they are.</p>
      )}
      <ul ref={list}>
        {found.map((action) => (
          <li key={action.id}>
            <span className="shortcut-name">{action.label}</span>
            <OwnKeys keys={action.ownKeys ?? []} />
            <KeyButton action={action} onChoose={(keys) => giveKey(action, keys)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Keys that cannot be others. */
function OwnKeys({ keys }: { keys: readonly string[] }) {
  const platform = useApp((state) => state.platform);
  return keys.map((key) => (
    <kbd key={key} className="own-key">
      {shownKey(key, platform)}
    </kbd>
  ));
}

function giveKey(action: Action, keys: string | null | undefined): void {
  const setting = useApp.getState();
  const { platform } = setting;
  const { choices, without } = chooseKey(allActions(), setting, action, keys);
  const now = keyIn({ keys: choices, platform }, action);
  const first =
    now === undefined
      ? `“${action.label}” has no key now.`
      : `“${action.label}” has ${shownKey(now, platform)} now.`;
  change(
    choices,
    without === null ? first : `${first} “${actionOf(without.id)?.label}” has none any more.`,
  );
}

/** The way back is in the notice. */
function change(choices: KeyChoices, said: string): void {
  const before = useApp.getState().keys;
  void setKeys(choices);
  notify(said, { action: { label: 'Undo', run: () => void setKeys(before) } });
}
