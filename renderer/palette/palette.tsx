import * as Ariakit from '@ariakit/react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { allActions, runAction, whyNot } from '../actions/actions';
import { keysInWords } from '../actions/choose-key';
import { closeDialog, useApp } from '../app-store';
import { useStoryList } from '../feed/story-list';
import { headlineOf } from '../story/headline-of';
import { useOpenStory } from '../story/open-session';
import { openStory } from '../story/open-story';
import { recentStories, type RecentStory } from '../visits/recent-stories';
import { afterClosing } from '../ui/after-closing';
import { foundCommands, hasWords } from './found-commands';
import { useFoundStories } from './found-stories';
import { takeTypedAhead } from './typed-ahead';
import './palette.css';

interface Line {
  id: string;
  label: string;
  /** Others that it is found by. */
  words: string;
  hint: string;
  /** Why it cannot be done now; null when it can. */
  whyNot: string | null;
  run: () => void;
}

const SHOWN_STORIES = 6;

/**
 * Every action by its name, and the stories of the newsroom by their words: first those of the list. What
 * cannot be done now says why, to whoever looks for it.
 */
export function Palette() {
  const [text, setText] = useState('');
  const platform = useApp((state) => state.platform);
  const keyChoices = useApp((state) => state.keys);
  const stories = useStoryList((state) => state.stories);
  const openId = useOpenStory(({ session }) => session?.id);
  const lines = useMemo(() => {
    const commands = allActions().map((action): Line => {
      const { id, label, words = '', menu } = action;
      const hint = keysInWords({ keys: keyChoices, platform }, action) ?? menu;
      return { id, label, words, hint, whyNot: whyNot(action), run: () => runAction(id) };
    });
    const open = (stories ?? []).filter((story) => story !== undefined).map(lineOf);
    const recent = recentStories()
      .filter(({ id }) => id !== openId)
      .map((story) => ({ ...lineOf(story), hint: 'Recent story' }));
    return { commands, open, recent };
  }, [platform, keyChoices, stories, openId]);

  const searched = useFoundStories(text.trim(), SHOWN_STORIES);
  const listed =
    text === '' ? lines.recent : lines.open.filter(({ label }) => hasWords(label, text));
  const others = (searched ?? []).filter((story) => !listed.some(({ id }) => id === story.id));
  const foundStories = [...listed, ...others.map(lineOf)].slice(0, SHOWN_STORIES);
  const { named, possible, impossible } = foundCommands(lines.commands, text);
  // Before a word is typed, where one was last is nearer than all that could be done.
  const found =
    text === ''
      ? [...foundStories, ...possible]
      : [...named, ...possible, ...foundStories, ...impossible];
  const combobox = Ariakit.useComboboxStore({
    setValue(value) {
      setText(value);
      // What was chosen among other lines is not what Enter is to run now.
      combobox.setActiveId(null);
    },
    open: true,
    setOpen(open) {
      // Said late, it must not close the dialog that came after this one.
      if (!open && useApp.getState().dialog === 'palette') closeDialog();
    },
    focusLoop: false,
  });
  const runFirst = () => {
    const [line] = found;
    if (line?.whyNot === null) runLine(line);
  };
  const isEntered = useRef(false);
  const goOnTyping = () => {
    const ahead = takeTypedAhead();
    isEntered.current = ahead.isEntered && ahead.text !== '';
    if (ahead.text !== '') combobox.setValue(ahead.text);
    else if (ahead.isEntered) runFirst();
  };
  // Once the lines are those of what was typed.
  useEffect(() => {
    if (!isEntered.current) return;
    isEntered.current = false;
    runFirst();
  });
  /** Runs the chosen line at once, or the first while none is chosen yet. */
  const runChosen = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const { activeId } = combobox.getState();
    const line = found.find((known) => itemId(known) === activeId) ?? found[0];
    if (line?.whyNot === null) runLine(line);
  };
  return (
    <Ariakit.Dialog
      open
      onClose={closeDialog}
      aria-label="Command palette"
      className="palette"
      backdrop={<div className="backdrop" />}
    >
      <Ariakit.ComboboxProvider store={combobox}>
        <Ariakit.Combobox
          autoSelect="always"
          autoFocus
          className="palette-input"
          dir="auto"
          placeholder="Search commands and stories"
          aria-label="Command"
          onFocus={goOnTyping}
          onKeyDownCapture={runChosen}
        />
        <Ariakit.ComboboxList alwaysVisible className="palette-list" aria-label="Commands">
          {found.map((line) => (
            <Ariakit.ComboboxItem
              key={line.id}
              id={itemId(line)}
              className="palette-item"
              setValueOnClick={false}
              disabled={line.whyNot !== null}
              accessibleWhenDisabled
              onClick={() => runLine(line)}
            >
              <span>
                <span dir="auto">{line.label}</span>
                {line.whyNot !== null && <small>Not possible now. {line.whyNot}</small>}
              </span>
              <kbd>{line.hint}</kbd>
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

/** Of its element. */
function itemId({ id }: Line): string {
  return `palette-${id}`;
}

function runLine({ run }: Line): void {
  closeDialog();
  afterClosing(run);
}

function lineOf({ id, headline, kind }: RecentStory): Line {
  return {
    id,
    label: headlineOf(headline, kind),
    words: '',
    hint: 'Open story',
    whyNot: null,
    run: () => void openStory(id),
  };
}
