import type { NodeViewProps } from '@tiptap/react';
import { ArrowUpRight, Newspaper, Replace } from 'lucide-react';
import { useEffect, useState } from 'react';
import { attempt } from '../app-store';
import { listen, request } from '../ipc';
import { Button, IconButton } from '../ui/button';
import { BlockFrame } from './block-frame';
import { openStory } from './open-story';
import { chooseStory } from './story-choice';

/** A link to another story of the newsroom, under the headline that this has now. */
export function RelatedStoryView(props: NodeViewProps) {
  const { node, updateAttributes } = props;
  const { storyId, headline } = node.attrs as { storyId: string; headline: string };
  const found = useHeadline(storyId);
  return (
    <BlockFrame
      view={props}
      label="Related story"
      className="related-story"
      icon={<Newspaper size={16} aria-hidden />}
      note={found === null ? 'Not in this newsroom any more' : undefined}
      tools={
        <IconButton label="Choose another story" onClick={() => chooseStory(updateAttributes)}>
          <Replace size={16} />
        </IconButton>
      }
    >
      <div className="related-headline" contentEditable={false}>
        <span dir="auto">{(found ?? headline) || 'Untitled'}</span>
        {found !== null && (
          <Button look="quiet" onClick={() => void openStory(storyId)}>
            Open story <ArrowUpRight size={14} aria-hidden />
          </Button>
        )}
      </div>
    </BlockFrame>
  );
}

/** The story's headline as it is stored; undefined until it is known, null where there is no such story. */
function useHeadline(storyId: string): string | null | undefined {
  const [headline, setHeadline] = useState<string | null>();
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      if (storyId === '') return;
      const found = await attempt(() => request('stories.headline', storyId));
      if (isWanted) setHeadline(found?.headline);
    };
    void look();
    const stop = listen({ 'stories.outside': () => void look() });
    return () => {
      isWanted = false;
      stop();
    };
  }, [storyId]);
  return headline;
}
