import { DOMSerializer, type Fragment, type Schema } from '@tiptap/pm/model';

/** Says that copied blocks are Copydesk's own, not another editor's with the same library. */
const MARK = 'data-copydesk';
const MARKED = new RegExp(`\\s${MARK}(?:=|\\s|>)`);
/** Marks stand on the first element; far into a page they are words of a text. */
const BEGINNING = 2_000;

/** Blocks are copied as the body has them, so that they paste whole. */
export function ownSerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  return new OwnSerializer(nodes, marks);
}

class OwnSerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target);
    // Only the outermost is made without a target.
    if (target === undefined) made.firstElementChild?.setAttribute(MARK, '');
    return made;
  }
}

/** Whether HTML was copied in Copydesk. It may be forged: the schema checks what comes of it. */
export function isOwn(html: string): boolean {
  const beginning = html.slice(0, BEGINNING);
  return beginning.includes('data-pm-slice') && MARKED.test(beginning);
}
