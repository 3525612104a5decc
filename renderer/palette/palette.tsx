import * as Ariakit from '@ariakit/react';
import { useMemo, useState } from 'react';
import { foldForSearch } from '../../shared/fold';
import type { ListedStory } from '../../shared/ipc';
import { actions, isEnabled, runAction } from '../actions/actions';
import { shownKey } from '../actions/keys';
import { closeDialog, useApp } from '../app-store';
import { useStoryList } from '../feed/story-list';
import { headlineOf } from '../story/headline-of';
import { openStory } from '../story/open-story';
import { useFoundStories } from './found-stories';
import './palette.css';

interface Line {
  id: string;
  label: string;
  hint: string;
  run: () => void;
}

const SHOWN_STORIES = 6;

/** Every action by its name, and the stories of the newsroom by their words: first those of the list. */
export function Palette() {
  const [text, setText] = useState('');
  const platform = useApp((state) => state.platform);
  const stories = useStoryList((state) => state.stories);
  const lines = useMemo(() => {
    const commands = actions.filter(isEnabled).map(({ id, label, menu, keys }): Line => ({
      id,
      label,
      hint: keys === undefined ? menu : shownKey(keys, platform),
      run: () => runAction(id),
    }));
    const open = (stories ?? []).filter((story) => story !== undefined).map(lineOf);
    return { commands, open };
  }, [platform, stories]);

  const words = foldForSearch(text).split(/\s+/);
  const fits = ({ label }: Line) => words.every((word) => foldForSearch(label).includes(word));
  const searched = useFoundStories(text.trim(), SHOWN_STORIES);
  const listed = text === '' ? [] : lines.open.filter(fits);
  const others = (searched ?? []).filter((story) => !listed.some(({ id }) => id === story.id));
  const found = [
    ...lines.commands.filter(fits),
    ...[...listed, ...others.map(lineOf)].slice(0, SHOWN_STORIES),
  ];
  return (
    <Ariakit.Dialog
      open
      onClose={closeDialog}
      aria-label="Command palette"
      className="palette"
      backdrop={<div className="backdrop" />}
    >
      <Ariakit.ComboboxProvider
        setValue={setText}
        open
        setOpen={(open) => {
          if (!open) closeDialog();
        }}
        focusLoop={false}
      >
        <Ariakit.Combobox
          autoSelect="always"
          autoFocus
          className="palette-input"
          placeholder="Search commands and stories"
          aria-label="Command"
        />
        <Ariakit.ComboboxList alwaysVisible className="palette-list" aria-label="Commands">
          {found.map(({ id, label, hint, run }) => (
            <Ariakit.ComboboxItem
              key={id}
              className="palette-item"
              setValueOnClick={false}
              onClick={() => {
                closeDialog();
                // After the dialog has given the focus back, so that a command can move it.
                requestAnimationFrame(run);
              }}
            >
              <span dir="auto">{label}</span>
              <kbd>{hint}</kbd>
            </Ariakit.ComboboxItem>
          ))}
        </Ariakit.ComboboxList>
        {found.length === 0 && searched !== null && (
          <p className="empty">No command or story has these words.</p>
        )}
      </Ariakit.ComboboxProvider>
    </Ariakit.Dialog>
  );
}

function lineOf({ id, headline, kind }: ListedStory): Line {
  return {
    id,
    label: headlineOf(headline, kind),
    hint: 'Open story',
    run: () => void openStory(id),
  };
}
