import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/button';
import { fieldKeys } from './block-fields';
import './photo.css';
import './block-frame.css';

interface BlockFrameProps {
  view: NodeViewProps;
  /** What the block is, as people call it. */
  label: string;
  className: string;
  icon: ReactNode;
  /** Said beside the label. */
  note?: ReactNode;
  /** Tools beside those that every block has. */
  tools?: ReactNode;
  /** Where Enter in its last field leads to. */
  way?: 'after' | 'inside';
  children: ReactNode;
}

/** A block with fields of its own: what it is, the tools to change and remove it, and its fields. */
export function BlockFrame(props: BlockFrameProps) {
  const { view, label, className, icon, note, tools, way, children } = props;
  const name = label.toLowerCase();
  return (
    <NodeViewWrapper
      className={`block-frame ${className} ${view.selected ? 'selected' : ''}`}
      role="group"
      aria-label={label}
      data-block
      onKeyDownCapture={fieldKeys(view, way)}
    >
      <div className="block-label" contentEditable={false}>
        {icon} {label}
        {note !== undefined && <span className="block-note">{note}</span>}
        {view.editor.isEditable && (
          <div className="photo-tools">
            {tools}
            <IconButton label={`Remove ${name}`} onClick={view.deleteNode}>
              <Trash2 size={16} />
            </IconButton>
          </div>
        )}
      </div>
      {children}
    </NodeViewWrapper>
  );
}
