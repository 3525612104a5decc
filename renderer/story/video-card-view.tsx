import type { NodeViewProps } from '@tiptap/react';
import { ImagePlus, ImageOff, SquarePlay } from 'lucide-react';
import { useRef } from 'react';
import { videoProvider } from '../../shared/document/video-provider';
import { choosePhoto } from '../photos/photo-choice';
import { IconButton } from '../ui/button';
import { boundKey, useBound, type Bound } from '../ui/bound';
import { BlockFrame } from './block-frame';
import { linkOnly } from './link-only';
import { useBlockAttributes } from './node-view';
import { PhotoStanding } from './photo-standing';
import { StoryField } from './story-field';

interface VideoCard {
  url: string;
  title: string;
  text: string;
  photoId: string;
  credit: string;
}

/** A video card in the body: its address, title, text and thumbnail. Nothing is loaded from the address. */
export function VideoCardView(props: NodeViewProps) {
  const { editor, node } = props;
  const card = useBlockAttributes<VideoCard>(props);
  const disabled = !editor.isEditable;
  const photoId = node.attrs.photoId as string;
  const chooser = useRef<HTMLButtonElement>(null);
  const choose = () =>
    choosePhoto(({ photoId: chosen, credit }) =>
      card.set({ ...card.get(), photoId: chosen ?? '', credit }),
    );
  return (
    <BlockFrame
      view={props}
      label="Video card"
      className="video-card"
      icon={<SquarePlay size={16} aria-hidden />}
      note={<Provider card={card} />}
      tools={
        <>
          <IconButton
            ref={chooser}
            label={photoId === '' ? 'Add thumbnail' : 'Replace thumbnail'}
            onClick={choose}
          >
            <ImagePlus size={16} />
          </IconButton>
          {photoId !== '' && (
            <IconButton
              label="Remove thumbnail"
              onClick={() => {
                card.set({ ...card.get(), photoId: '', credit: '' });
                // This button goes with the picture.
                chooser.current?.focus();
              }}
            >
              <ImageOff size={16} />
            </IconButton>
          )}
        </>
      }
    >
      {photoId !== '' && (
        <div className="photo-frame" contentEditable={false}>
          <img src={`media://${photoId}/page`} alt="Thumbnail" draggable={false} />
          <PhotoStanding photoId={photoId} />
        </div>
      )}
      <StoryField
        name="title"
        label="Video title"
        prose
        className="title"
        value={boundKey(card, 'title')}
        disabled={disabled}
      />
      <StoryField
        name="text"
        label="Video text"
        prose
        value={boundKey(card, 'text')}
        disabled={disabled}
        multiline
      />
      {photoId !== '' && (
        <StoryField
          name="credit"
          label="Thumbnail credit"
          className="quiet-field"
          value={boundKey(card, 'credit')}
          disabled={disabled}
        />
      )}
      <StoryField
        name="url"
        label="Video address"
        className="quiet-field"
        value={linkOnly(boundKey(card, 'url'))}
        disabled={disabled}
        placeholder="Video address (https://…)"
      />
    </BlockFrame>
  );
}

function Provider({ card }: { card: Bound<VideoCard> }) {
  return videoProvider(useBound(boundKey(card, 'url')));
}
