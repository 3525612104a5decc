import * as Ariakit from '@ariakit/react';
import { useState } from 'react';
import type { ListedStory } from '../../shared/ipc';
import { closeDialog } from '../app-store';
import { useStoryList } from '../feed/story-list';
import { useFoundStories } from '../palette/found-stories';
import { Dialog } from '../ui/dialog';
import { headlineOf } from './headline-of';
import { useOpenStory } from './open-session';
import { storyChosen } from './story-choice';
import '../palette/palette.css';
import './story-picker.css';

const SHOWN = 8;

/** Choosing another story of the newsroom: the newest, or those with the words that are typed. */
export function StoryPicker() {
  const [text, setText] = useState('');
  const here = useOpenStory(({ session }) => session?.id);
  const newest = useStoryList(({ stories }) => stories);
  const found = useFoundStories(text.trim(), SHOWN + 1);
  const listed = text.trim() === '' ? (newest ?? []).slice(0, SHOWN + 1) : (found ?? []);
  const stories = listed
    .filter((story) => story !== undefined && story.id !== here)
    .slice(0, SHOWN);
  return (
    <Dialog title="Choose a story" onClose={closeDialog} className="story-picker">
      <Ariakit.ComboboxProvider open setValue={setText} focusLoop={false}>
        <Ariakit.Combobox
          autoSelect="always"
          autoFocus
          className="input"
          dir="auto"
          placeholder="Search by headline or words"
          aria-label="Search stories"
        />
        <Ariakit.ComboboxList alwaysVisible className="palette-list" aria-label="Stories found">
          {stories.map((story) => story && <Line key={story.id} story={story} />)}
        </Ariakit.ComboboxList>
      </Ariakit.ComboboxProvider>
      {stories.length === 0 && found !== null && <p className="empty">No story has these words.</p>}
    </Dialog>
  );
}

function Line({ story: { id, headline, kind, state } }: { story: ListedStory }) {
  return (
    <Ariakit.ComboboxItem
      className="palette-item"
      setValueOnClick={false}
      hideOnClick={false}
      onClick={() => storyChosen({ storyId: id, headline })}
    >
      <span dir="auto">{headlineOf(headline, kind)}</span>
      <kbd>{state}</kbd>
    </Ariakit.ComboboxItem>
  );
}
