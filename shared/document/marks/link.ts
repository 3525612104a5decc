import Link from '@tiptap/extension-link';
import type { TextMark } from '../block';
import { safeLink, validateLink } from '../links';

/** A link holds its address and nothing else: target, class and rel are the page's business. */
export const link: TextMark = {
  mark: Link.extend({
    addAttributes() {
      return {
        href: {
          default: '',
          validate: validateLink,
          parseHTML: (element) => safeLink(element.getAttribute('href') ?? '') ?? '',
        },
      };
    },
    parseHTML() {
      return [
        {
          tag: 'a[href]',
          getAttrs: (element) => (safeLink(element.getAttribute('href') ?? '') ? null : false),
        },
      ];
    },
    renderHTML({ HTMLAttributes }) {
      return ['a', { href: safeLink(HTMLAttributes.href as string) ?? undefined }, 0];
    },
  }).configure({
    openOnClick: false,
    autolink: true,
    linkOnPaste: true,
    defaultProtocol: 'https',
    isAllowedUri: (address) => safeLink(address) !== null,
  }),
  commands: [
    {
      id: 'link',
      label: 'Link',
      menu: 'Format',
      icon: 'link',
      inToolbar: true,
      key: 'Mod-Shift-k',
      asks: true,
      run: (_, asks) => {
        asks.link();
        return true;
      },
      can: (editor) => editor.can().setMark('link', { href: 'https://example.org' }),
      isActive: (editor) => editor.isActive('link'),
    },
  ],
};
