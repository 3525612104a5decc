import type { NodeViewProps } from '@tiptap/react';
import { ArrowUpRight, Newspaper, Replace } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PresentHeadline } from '../../shared/ipc';
import { attempt } from '../app-store';
import { request } from '../ipc';
import { newestAnswer } from '../newest-answer';
import { Button, IconButton } from '../ui/button';
import { BlockFrame } from './block-frame';
import { followStored } from './follow-stored';
import { openStory } from './open-story';
import { chooseStory } from './story-choice';

/** A link to another story of the newsroom, under the headline that this has now. */
export function RelatedStoryView(props: NodeViewProps) {
  const { node, updateAttributes } = props;
  const { storyId, headline } = node.attrs as { storyId: string; headline: string };
  const found = usePresentHeadline(storyId);
  return (
    <BlockFrame
      view={props}
      label="Related story"
      className="related-story"
      icon={<Newspaper size={16} aria-hidden />}
      note={found && whyNotShown(found)}
      tools={
        <IconButton label="Choose another story" onClick={() => chooseStory(updateAttributes)}>
          <Replace size={16} />
        </IconButton>
      }
    >
      <div className="related-headline" contentEditable={false}>
        <span dir="auto">{(found?.headline ?? headline) || 'Untitled'}</span>
        {found?.isGone !== true && (
          <Button look="quiet" onClick={() => void openStory(storyId)}>
            Open story <ArrowUpRight size={14} aria-hidden />
          </Button>
        )}
      </div>
    </BlockFrame>
  );
}

function whyNotShown({ headline, isGone }: PresentHeadline): string | undefined {
  if (isGone) return 'Not in this newsroom any more';
  return headline === null ? 'Cannot be read now' : undefined;
}

/** What the story is called as it is stored; undefined until it is known. */
function usePresentHeadline(storyId: string): PresentHeadline | undefined {
  const [found, setFound] = useState<PresentHeadline & { storyId: string }>();
  useEffect(() => {
    if (storyId === '') return undefined;
    let isWanted = true;
    const ask = newestAnswer(() => attempt(() => request('stories.headline', storyId)));
    const look = async () => {
      const answer = await ask();
      if (answer !== undefined && isWanted) setFound({ ...answer, storyId });
    };
    void look();
    const stop = followStored(
      () => [storyId],
      () => void look(),
    );
    return () => {
      isWanted = false;
      stop();
    };
  }, [storyId]);
  return found?.storyId === storyId ? found : undefined;
}
