import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { GripVertical, SquarePlay, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { IconButton } from '../ui/button';
import { boundKey } from '../ui/bound';
import { linkOnly } from './link-only';
import { boundAttributes } from './node-view';
import { StoryField } from './story-field';
import './photo.css';
import './video-card.css';

interface VideoCard {
  url: string;
  title: string;
  text: string;
}

/** A video card in the body: its address, title and text. Nothing is loaded from the address. */
export function VideoCardView({ editor, getPos, deleteNode, selected }: NodeViewProps) {
  const card = useMemo(() => boundAttributes<VideoCard>({ editor, getPos }), [editor, getPos]);
  const disabled = !editor.isEditable;
  return (
    <NodeViewWrapper
      className={selected ? 'video-card selected' : 'video-card'}
      role="group"
      aria-label="Video card"
    >
      <div className="video-card-label" contentEditable={false}>
        <SquarePlay size={16} aria-hidden /> Video
        {!disabled && (
          <div className="photo-tools">
            <span className="drag-handle" data-drag-handle title="Drag to move">
              <GripVertical size={16} aria-hidden />
            </span>
            <IconButton label="Remove video card" onClick={deleteNode}>
              <Trash2 size={16} />
            </IconButton>
          </div>
        )}
      </div>
      <StoryField
        label="Video title"
        className="title"
        value={boundKey(card, 'title')}
        disabled={disabled}
      />
      <StoryField label="Video text" value={boundKey(card, 'text')} disabled={disabled} multiline />
      <StoryField
        label="Video address"
        className="address"
        value={linkOnly(boundKey(card, 'url'))}
        disabled={disabled}
        placeholder="Video address (https://…)"
      />
    </NodeViewWrapper>
  );
}
