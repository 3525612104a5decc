import { Node, type Editor } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { Plugin, type Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
  tableEditing,
  toggleHeader,
} from '@tiptap/pm/tables';
import type { Block, EditorCommand } from '../block';
import { insertBlock } from '../insert-block';
import { withTablesThatFit } from '../pasted-tables';
import { tableFits } from '../table-size';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    table: {
      /** Puts an empty table with a header row in, as `insertBlock`, the cursor in its first cell. */
      insertTable: () => ReturnType;
    };
  }
}

interface TableOptions {
  /** Told when a pasted table was too large, and came as lines of text. */
  whenTooLarge: () => void;
}

/** What prosemirror-tables calls our nodes. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

const FIRST_ROWS = 3;
const FIRST_COLUMNS = 3;

function emptyTable({ nodes }: Schema) {
  const rows = Array.from({ length: FIRST_ROWS }, (_, row) => {
    const type = row === 0 ? nodes.tableHeader : nodes.tableCell;
    return nodes.tableRow?.create(
      null,
      Array.from({ length: FIRST_COLUMNS }, () => type?.createAndFill() ?? []).flat(),
    );
  });
  return nodes.table?.create(
    null,
    rows.flatMap((row) => row ?? []),
  );
}

const node = Node.create<TableOptions>({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,

  addOptions() {
    return { whenTooLarge: () => {} };
  },

  extendNodeSchema({ name }) {
    return { tableRole: ROLES[name] };
  },

  parseHTML() {
    return [{ tag: 'table' }];
  },

  renderHTML() {
    return ['table', ['tbody', 0]];
  },

  addCommands() {
    return {
      insertTable: () => (props) => {
        const table = emptyTable(props.state.schema);
        return table !== undefined && insertBlock(props, table);
      },
    };
  },

  addKeyboardShortcuts() {
    return {
      Tab: () => act(this.editor, goToNextCell(1)) || goToNewRow(this.editor),
      'Shift-Tab': () => act(this.editor, goToNextCell(-1)),
    };
  },

  addProseMirrorPlugins() {
    const { whenTooLarge } = this.options;
    return [
      tableEditing(),
      new Plugin({
        props: {
          transformPasted: (slice, { state }) => {
            const fitting = withTablesThatFit(slice, state);
            if (fitting !== slice) whenTooLarge();
            return fitting;
          },
        },
      }),
    ];
  },
});

function act({ state, view }: Editor, command: Command): boolean {
  return command(state, view.dispatch, view);
}

/** Tab in the last cell goes on in a row of its own. */
function goToNewRow(editor: Editor): boolean {
  return act(editor, addRow(addRowAfter)) && act(editor, goToNextCell(1));
}

/** The command, but not where the table would grow too large. */
function growing(command: Command, columns: number, rows: number): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map } = selectedRect(state);
    if (!tableFits({ columns: map.width + columns, rows: map.height + rows })) return false;
    return command(state, dispatch);
  };
}

const addRow = (command: Command) => growing(command, 0, 1);
const addColumn = (command: Command) => growing(command, 1, 0);

function inTable(id: string, label: string, command: Command): EditorCommand {
  return {
    id,
    label,
    menu: 'Table',
    icon: 'table',
    can: ({ state }) => command(state),
    run: (editor) => {
      const isDone = act(editor, command);
      editor.view.focus();
      return isDone;
    },
  };
}

export const table: Block = {
  node,
  commands: [
    {
      id: 'table',
      label: 'Table',
      menu: 'Insert',
      icon: 'table',
      key: 'Mod-Alt-e',
      byWindow: true,
      slash: 'rows columns cells spreadsheet grid',
      run: (editor) => editor.chain().focus().insertTable().run(),
      can: (editor) => editor.can().insertTable(),
    },
    inTable('table-row-above', 'Add row above', addRow(addRowBefore)),
    inTable('table-row-below', 'Add row below', addRow(addRowAfter)),
    inTable('table-column-before', 'Add column before', addColumn(addColumnBefore)),
    inTable('table-column-after', 'Add column after', addColumn(addColumnAfter)),
    inTable('table-header', 'Header row', toggleHeader('row', { useDeprecatedLogic: false })),
    inTable('table-delete-row', 'Delete row', deleteRow),
    inTable('table-delete-column', 'Delete column', deleteColumn),
    inTable('table-delete', 'Delete table', deleteTable),
  ],
  publish: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]],
};
