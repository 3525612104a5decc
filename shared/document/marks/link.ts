import { InputRule, type Editor } from '@tiptap/core';
import Link from '@tiptap/extension-link';
import { closeHistory } from '@tiptap/pm/history';
import type { MarkType } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { TextMark } from '../block';
import { safeLink, typedAddress, validateLink, type TypedAddress } from '../links';

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
    addInputRules() {
      return [
        ...(this.parent?.() ?? []),
        new InputRule({
          find: (typed) => {
            // Enter is taken from whoever else waits for it, where a rule holds.
            const found = typed.endsWith('\n') ? null : typedAddress(typed);
            return found && { index: found.index, text: typed.slice(found.index), data: found };
          },
          handler: ({ state: { tr }, range, match }) => {
            linkTyped(tr, range.from, match.data as TypedAddress, this.type);
          },
        }),
      ];
    },
    addKeyboardShortcuts() {
      return { Enter: ({ editor }) => linkBefore(editor, this.type) };
    },
  }).configure({
    openOnClick: false,
    // Links names too, of companies that are called like an address, and goes through each key's step again.
    autolink: false,
    linkOnPaste: true,
    markdownLinks: true,
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

function linkTyped(
  tr: Transaction,
  from: number,
  { text, href }: TypedAddress,
  type: MarkType,
): void {
  const to = from + text.length;
  if (!tr.doc.rangeHasMark(from, to, type)) tr.addMark(from, to, type.create({ href }));
}

/** Leaves the key to those that wait for it. */
function linkBefore({ state, view }: Editor, type: MarkType): boolean {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.type.allowsMarkType(type)) return false;
  const found = typedAddress($from.parent.textBetween(0, $from.parentOffset, null, '\n') + '\n');
  if (found === null) return false;
  const { tr } = state;
  linkTyped(tr, $from.start() + found.index, found, type);
  if (tr.docChanged) view.dispatch(closeHistory(tr));
  return false;
}
