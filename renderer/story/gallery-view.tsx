import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { Columns2, Images } from 'lucide-react';
import { figureAttributes } from '../../shared/photo-uses';
import { choosePhoto } from '../photos/photo-choice';
import { Button } from '../ui/button';
import { BlockFrame } from './block-frame';
import './gallery.css';

/** Figures that are shown together, each with its own caption, credit and alt text. */
export function GalleryView(props: NodeViewProps) {
  const { editor, getPos, node, updateAttributes } = props;
  const isGrid = node.attrs.layout === 'grid';
  const add = () =>
    choosePhoto((photo) => {
      const at = getPos();
      if (at === undefined || editor.isDestroyed) return;
      const figure = editor.schema.node('figure', figureAttributes(photo));
      const end = at + (editor.state.doc.nodeAt(at)?.nodeSize ?? 0) - 1;
      editor.view.dispatch(editor.state.tr.insert(end, figure));
    });
  return (
    <BlockFrame
      view={props}
      label="Gallery"
      className={`gallery ${node.attrs.layout as string}`}
      icon={isGrid ? <Images size={16} aria-hidden /> : <Columns2 size={16} aria-hidden />}
      note={isGrid ? 'Grid' : 'Side by side'}
    >
      <NodeViewContent />
      {editor.isEditable && (
        <div className="gallery-tools" contentEditable={false}>
          <Button look="quiet" onClick={add}>
            Add photo
          </Button>
          <Button
            look="quiet"
            onClick={() => updateAttributes({ layout: isGrid ? 'side-by-side' : 'grid' })}
          >
            {isGrid ? 'Show side by side' : 'Show as a grid'}
          </Button>
        </div>
      )}
    </BlockFrame>
  );
}
