import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { BookOpenText } from 'lucide-react';
import { boundKey } from '../ui/bound';
import { BlockFrame } from './block-frame';
import { useBlockAttributes } from './node-view';
import { StoryField } from './story-field';

/** A fact box in the body: its title as a field, and blocks that are written as the rest of the body. */
export function FactBoxView(props: NodeViewProps) {
  const { editor } = props;
  const box = useBlockAttributes<{ title: string }>(props);
  return (
    <BlockFrame
      view={props}
      label="Fact box"
      className="fact-box"
      icon={<BookOpenText size={16} aria-hidden />}
      way="inside"
    >
      <StoryField
        name="title"
        label="Fact box title"
        prose
        className="title"
        value={boundKey(box, 'title')}
        disabled={!editor.isEditable}
      />
      <NodeViewContent />
    </BlockFrame>
  );
}
