import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { HEADLINE_VARIANTS } from '../../shared/fields/field-names';
import { NO_TEXT } from '../../shared/no-text';
import type { HouseForm } from '../../shared/typography/house-form';
import { type Kept, settled, typographyEdits } from '../../shared/typography/settle';
import { PROSE_ATTRIBUTES } from '../../shared/typography/settle-nodes';
import { notify } from '../app-store';
import type { StorySession } from '../story/story-session';
import { storyForm } from './story-form';

const PROSE_FIELDS = [
  'kicker',
  'headline',
  ...HEADLINE_VARIANTS,
  'standfirst',
  'trailText',
] as const;

/** Sets the typography of a whole story for its language, as one step of undo, and says how much. */
export function setTypography(session: StorySession): void {
  const language = session.field('language');
  const form = storyForm(language);
  let changes = 0;
  session.together(() => {
    changes = setInFields(session, form) + setInBody(session, form);
  });
  const number = changes === 1 ? '1 change' : `${changes} changes`;
  notify(
    changes === 0
      ? `Nothing to change: the typography is that of “${language}” already.`
      : `Typography set for “${language}”: ${number}.`,
  );
}

function setInFields(session: StorySession, form: HouseForm): number {
  let changes = 0;
  for (const name of PROSE_FIELDS) {
    const text = session.field(name);
    changes += typographyEdits(text, form).length;
    session.setField(name, settled(text, form));
  }
  const photo = session.field('leadPhoto');
  for (const name of ['caption', 'altText'] as const) {
    const text = session.field('leadPhoto')[name];
    const set = settled(text, form);
    if (set === text) continue;
    changes += typographyEdits(photo[name], form).length;
    session.setField('leadPhoto', { ...session.field('leadPhoto'), [name]: set });
  }
  return changes;
}

function setInBody({ editor }: StorySession, form: HouseForm): number {
  const tr = closeHistory(editor.state.tr);
  let changes = 0;
  // The selection stays where it is: what is set takes the place of as much as it replaces.
  editor.state.doc.descendants((node, at) => {
    changes += setInAttributes(tr, node, at, form);
    if (!node.isTextblock) return true;
    changes += setInLine(tr, node, at + 1, form);
    return false;
  });
  if (tr.docChanged) editor.view.dispatch(tr);
  return changes;
}

function setInAttributes(tr: Transaction, node: Node, at: number, form: HouseForm): number {
  let changes = 0;
  for (const [name, value] of Object.entries(node.attrs)) {
    if (!PROSE_ATTRIBUTES.has(name) || typeof value !== 'string') continue;
    const edits = typographyEdits(value, form);
    if (edits.length === 0) continue;
    changes += edits.length;
    tr.setNodeAttribute(tr.mapping.map(at), name, settled(value, form));
  }
  return changes;
}

/** Sets one line from its end, so that what is before keeps its place. `start`: of its content. */
function setInLine(tr: Transaction, line: Node, start: number, form: HouseForm): number {
  const kept: Kept[] = [];
  line.forEach((inline, from) => {
    if (inline.marks.some(({ type }) => type.spec.code)) {
      kept.push({ from, to: from + inline.nodeSize });
    }
  });
  const text = line.textBetween(0, line.content.size, '', ({ type }) =>
    type.name === 'hardBreak' ? '\n' : NO_TEXT,
  );
  const edits = typographyEdits(text, form, { kept });
  const base = tr.mapping.map(start, -1);
  for (const { from, to, text: set } of edits.toReversed()) {
    const marks = line.resolve(from).marksAcross(line.resolve(to)) ?? line.resolve(from).marks();
    if (set === '') tr.delete(base + from, base + to);
    else tr.replaceWith(base + from, base + to, line.type.schema.text(set, marks));
  }
  return edits.length;
}
