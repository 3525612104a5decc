import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { boundKey } from '../ui/bound';
import { fieldKeys } from './block-fields';
import { useBlockAttributes } from './node-view';
import { StoryField } from './story-field';
import './quote.css';

/** A block quote in the body: what was said, and who said it. */
export function BlockQuoteView(props: NodeViewProps) {
  return (
    <NodeViewWrapper as="blockquote" data-block onKeyDownCapture={fieldKeys(props)}>
      <NodeViewContent />
      <Attribution {...props} />
    </NodeViewWrapper>
  );
}

/** A pull quote in the body: the words, and whose they are. */
export function PullQuoteView(props: NodeViewProps) {
  return (
    <NodeViewWrapper as="aside" data-pull-quote data-block onKeyDownCapture={fieldKeys(props)}>
      <NodeViewContent dir="auto" />
      <Attribution {...props} />
    </NodeViewWrapper>
  );
}

function Attribution(view: NodeViewProps) {
  const { editor } = view;
  const quote = useBlockAttributes<{ attribution: string }>(view);
  return (
    <StoryField
      name="attribution"
      label="Attribution"
      className="attribution"
      value={boundKey(quote, 'attribution')}
      disabled={!editor.isEditable}
      placeholder="Attribution: who said it"
    />
  );
}
