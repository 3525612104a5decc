import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { BookOpenText } from 'lucide-react';
import { useMemo } from 'react';
import { boundKey } from '../ui/bound';
import { BlockFrame } from './block-frame';
import { boundAttributes } from './node-view';
import { StoryField } from './story-field';

/** A fact box in the body: its title as a field, and blocks that are written as the rest of the body. */
export function FactBoxView(props: NodeViewProps) {
  const { editor, getPos } = props;
  const box = useMemo(
    () => boundAttributes<{ title: string }>({ editor, getPos }),
    [editor, getPos],
  );
  return (
    <BlockFrame
      view={props}
      label="Fact box"
      className="fact-box"
      icon={<BookOpenText size={16} aria-hidden />}
      way="inside"
    >
      <StoryField
        label="Fact box title"
        isProse
        className="title"
        value={boundKey(box, 'title')}
        disabled={!editor.isEditable}
      />
      <NodeViewContent />
    </BlockFrame>
  );
}
