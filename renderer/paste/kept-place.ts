import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection, type SelectionBookmark, type Transaction } from '@tiptap/pm/state';

interface Moved {
  transaction: Transaction;
  appendedTransactions: readonly Transaction[];
}

/** A place in the body that stays with the words around it while something is read for it. */
export class KeptPlace {
  private bookmark: SelectionBookmark;
  private doc: Node;

  constructor(
    private readonly editor: Editor,
    selection: Selection,
  ) {
    this.bookmark = selection.getBookmark();
    this.doc = editor.state.doc;
    editor.on('transaction', this.follow);
  }

  /** The place as a selection of the body as it is now; its end where another body is shown. */
  get selection(): Selection {
    const { doc } = this.editor.state;
    return doc === this.doc ? this.bookmark.resolve(doc) : Selection.atEnd(doc);
  }

  release(): void {
    this.editor.off('transaction', this.follow);
  }

  private readonly follow = ({ transaction, appendedTransactions }: Moved): void => {
    for (const { before, doc, mapping } of [transaction, ...appendedTransactions]) {
      if (before !== this.doc) return;
      this.bookmark = this.bookmark.map(mapping);
      this.doc = doc;
    }
  };
}
