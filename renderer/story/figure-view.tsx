import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { ImagePlus, Replace, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { figureAttributes } from '../../shared/photo-uses';
import type { PhotoUse } from '../../shared/story';
import { choosePhoto, placed } from '../photos/photo-choice';
import { IconButton } from '../ui/button';
import type { Bound } from '../ui/bound';
import { fieldKeys } from './block-fields';
import { useBlockAttributes } from './node-view';
import { PhotoFields } from './photo-fields';
import { PhotoStanding } from './photo-standing';
import './photo.css';

/** A figure in the body: the picture, and its caption, credit and alt text as fields. */
export function FigureView(view: NodeViewProps) {
  const { editor, node, deleteNode, selected } = view;
  const attributes = useBlockAttributes<Attributes>(view);
  const photo = useMemo(() => boundPhoto(attributes), [attributes]);
  const photoId = node.attrs.photoId as string;
  const editable = editor.isEditable;
  const choose = () => choosePhoto((chosen) => photo.set(placed(photo.get(), chosen)));
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? 'body-figure selected' : 'body-figure'}
      aria-label="Figure"
      data-block
      onKeyDownCapture={fieldKeys(view)}
    >
      <div className="photo-frame" contentEditable={false}>
        {photoId === '' && editable && (
          <button type="button" className="button quiet photo-missing" onClick={choose}>
            <ImagePlus size={20} aria-hidden />
            Choose photo
          </button>
        )}
        {photoId !== '' && (
          <img
            src={`media://${photoId}/page`}
            alt={node.attrs.altText as string}
            draggable={false}
          />
        )}
        {photoId !== '' && <PhotoStanding photoId={photoId} words={photo} />}
        {editable && (
          <div className="photo-tools">
            <IconButton label="Replace photo" onClick={choose}>
              <Replace size={16} />
            </IconButton>
            <IconButton label="Remove figure" onClick={deleteNode}>
              <Trash2 size={16} />
            </IconButton>
          </div>
        )}
      </div>
      <PhotoFields photo={photo} disabled={!editable} />
    </NodeViewWrapper>
  );
}

type Attributes = Record<keyof PhotoUse, string>;

/** The editor's figures keep “no photo” as empty text; everywhere else it is null. */
function boundPhoto(attributes: Bound<Attributes>): Bound<PhotoUse> {
  return {
    ...attributes,
    get: () => {
      const attrs = attributes.get();
      return { ...attrs, photoId: attrs.photoId || null };
    },
    set: (photo) => attributes.set(figureAttributes(photo)),
  };
}
