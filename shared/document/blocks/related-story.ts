import { Node } from '@tiptap/core';
import { textAttributes, validateItemId } from '../attributes';
import type { Block, RelatedStory } from '../block';
import { english } from '../english';
import { insertBlock } from '../insert-block';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    relatedStory: {
      /** Puts a link to another story of the newsroom in, as `insertBlock`. */
      insertRelatedStory: (story: RelatedStory) => ReturnType;
    };
  }
}

const node = Node.create({
  name: 'relatedStory',
  group: 'block',
  atom: true,
  isolating: true,

  /** `headline` is the last one known here: shown where the story itself is not. */
  addAttributes() {
    return textAttributes(['storyId', 'headline'], { storyId: validateItemId });
  },

  parseHTML() {
    return [{ tag: 'div[data-story-id]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', HTMLAttributes];
  },

  addCommands() {
    return {
      insertRelatedStory: (story) => (props) => insertBlock(props, this.type.create({ ...story })),
    };
  },
});

export const relatedStory: Block = {
  node,
  commands: [
    {
      id: 'related-story',
      label: 'Related story',
      menu: 'Insert',
      icon: 'related',
      key: 'Mod-Alt-r',
      asks: true,
      slash: 'link read more see also',
      run: (editor, asks) => {
        asks.story((story) => editor.chain().focus().insertRelatedStory(story).run());
        return true;
      },
      can: (editor) => editor.isEditable,
    },
  ],
  publish: ({ attrs }, page) => {
    // The headline that is stored here may be of a story that readers cannot know yet.
    const story = page.story(attrs.storyId as string);
    if (story === undefined || story.headline === '') return null;
    const { headline, address: href } = story;
    const shown = href === null ? headline : (['a', { href }, headline] as const);
    return [
      'aside',
      { class: 'related-story' },
      ['p', { class: 'tag' }, english('Related')],
      ['p', { class: 'title', dir: 'auto' }, shown],
    ];
  },
};
