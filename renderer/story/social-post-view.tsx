import type { NodeViewProps } from '@tiptap/react';
import { MessageSquareQuote } from 'lucide-react';
import { boundKey } from '../ui/bound';
import { BlockFrame } from './block-frame';
import { linkOnly } from './link-only';
import { useBlockAttributes } from './node-view';
import { StoryField } from './story-field';

interface SocialPost {
  network: string;
  author: string;
  handle: string;
  text: string;
  date: string;
  url: string;
}

/** A post of a social network in the newsroom's own words: nothing is loaded from the network. */
export function SocialPostView(props: NodeViewProps) {
  const { editor } = props;
  const post = useBlockAttributes<SocialPost>(props);
  const disabled = !editor.isEditable;
  const field = (name: keyof SocialPost) => ({ name, value: boundKey(post, name), disabled });
  return (
    <BlockFrame
      view={props}
      label="Social post"
      className="social-post"
      icon={<MessageSquareQuote size={16} aria-hidden />}
    >
      <StoryField label="Post text" {...field('text')} prose multiline />
      <div className="block-row">
        <StoryField label="Author" className="quiet-field" {...field('author')} />
        <StoryField label="Handle" className="quiet-field" {...field('handle')} />
        <StoryField label="Network" className="quiet-field" {...field('network')} />
      </div>
      <StoryField label="Date of the post" className="quiet-field" {...field('date')} />
      <StoryField
        name="url"
        label="Post address"
        className="quiet-field"
        value={linkOnly(boundKey(post, 'url'))}
        disabled={disabled}
        placeholder="Post address (https://…)"
      />
    </BlockFrame>
  );
}
