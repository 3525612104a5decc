import * as Ariakit from '@ariakit/react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { foldForSearch } from '../../shared/fold';
import { allActions, runAction, whyNot } from '../actions/actions';
import { keysInWords } from '../actions/choose-key';
import { closeDialog, useApp } from '../app-store';
import { useStoryList } from '../feed/story-list';
import { headlineOf } from '../story/headline-of';
import { useOpenStory } from '../story/open-session';
import { openStory } from '../story/open-story';
import { recentStories, type RecentStory } from '../visits/recent-stories';
import { afterClosing } from '../ui/after-closing';
import { useFoundStories } from './found-stories';
import './palette.css';

interface Line {
  id: string;
  label: string;
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
      const { id, label, menu } = action;
      const hint = keysInWords({ keys: keyChoices, platform }, action) ?? menu;
      return { id, label, hint, whyNot: whyNot(action), run: () => runAction(id) };
    });
    const open = (stories ?? []).filter((story) => story !== undefined).map(lineOf);
    const recent = recentStories()
      .filter(({ id }) => id !== openId)
      .map((story) => ({ ...lineOf(story), hint: 'Recent story' }));
    return { commands, open, recent };
  }, [platform, keyChoices, stories, openId]);

  const words = foldForSearch(text).split(/\s+/);
  const fits = ({ label }: Line) => words.every((word) => foldForSearch(label).includes(word));
  const searched = useFoundStories(text.trim(), SHOWN_STORIES);
  const listed = text === '' ? lines.recent : lines.open.filter(fits);
  const others = (searched ?? []).filter((story) => !listed.some(({ id }) => id === story.id));
  const foundStories = [...listed, ...others.map(lineOf)].slice(0, SHOWN_STORIES);
  const { named, possible, impossible } = sorted(lines.commands.filter(fits), text);
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

/**
 * What goes by just these words, so that Enter does nothing else also where that cannot be done; what else can
 * be done, what begins with them first; and what cannot.
 */
function sorted(commands: readonly Line[], text: string) {
  const isPossible = ({ whyNot: why }: Line) => why === null;
  const words = foldForSearch(text).trim();
  const isNamed = ({ label }: Line) => foldForSearch(label).replace(/…$/, '') === words;
  const others = commands.filter((line) => !isNamed(line));
  const possible = others.filter(isPossible);
  const isBegun = ({ label }: Line) => foldForSearch(label).startsWith(words);
  return {
    named: commands.filter(isNamed),
    possible: [...possible.filter(isBegun), ...possible.filter((line) => !isBegun(line))],
    impossible: others.filter((line) => !isPossible(line)),
  };
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
    hint: 'Open story',
    whyNot: null,
    run: () => void openStory(id),
  };
}
