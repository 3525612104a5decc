import type { Mark, Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { commonEnds } from '../common-ends';
import type { FieldWords } from './field-words';
import type { TextPlace } from './story-texts';

/** A stretch of one of a story's texts, and what is to stand there. */
export interface TextChange {
  place: TextPlace;
  /** In UTF-16 units of that text. */
  start: number;
  end: number;
  text: string;
}

/** The words of fields that are others after the changes. */
export function changedFields(
  fields: FieldWords,
  changes: readonly TextChange[],
): Partial<FieldWords> {
  const changed: Partial<FieldWords> = {};
  for (const change of fromTheEnd(changes)) {
    const { place } = change;
    if (place.kind === 'field') {
      const { field } = place;
      changed[field] = spliced(changed[field] ?? fields[field], change);
    } else if (place.kind === 'photo') {
      const photo = changed.leadPhoto ?? fields.leadPhoto;
      changed.leadPhoto = { ...photo, [place.name]: spliced(photo[place.name], change) };
    }
  }
  return changed;
}

/** Makes the changes of the body; words that stand for others have the marks of those. */
export function changeBody(transform: Transform, changes: readonly TextChange[]): void {
  for (const change of fromTheEnd(changes)) {
    const { place } = change;
    if (place.kind === 'block') changeBlock(transform, place.at, change);
    else if (place.kind === 'attribute') changeAttribute(transform, place, change);
  }
}

/** The last first, so that places before it stay where they are. */
function fromTheEnd(changes: readonly TextChange[]): TextChange[] {
  const at = ({ place }: TextChange) => ('at' in place ? place.at : 0);
  return changes.toSorted((one, other) => at(other) - at(one) || other.start - one.start);
}

function spliced(text: string, { start, end, text: inserted }: TextChange): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

function changeAttribute(
  transform: Transform,
  { at, name }: Extract<TextPlace, { kind: 'attribute' }>,
  change: TextChange,
): void {
  const before = transform.doc.nodeAt(at)?.attrs[name] as string;
  const after = spliced(before, change);
  if (after !== before) transform.setNodeAttribute(at, name, after);
}

/** Only what differs is replaced: the letters that both have keep their marks, each its own. */
function changeBlock(transform: Transform, at: number, { start, end, text }: TextChange): void {
  const { doc } = transform;
  const before = doc.textBetween(at + start, at + end, undefined, '\n');
  const same = commonEnds(before, text);
  const from = at + start + same.start;
  const to = at + end - same.end;
  const inserted = text.slice(same.start, text.length - same.end);
  if (from === to && inserted === '') return;
  const marksAt = from < to || same.start === 0 ? from : from - 1;
  transform.replaceWith(from, to, inlineNodes(doc, inserted, doc.nodeAt(marksAt)?.marks ?? []));
}

function inlineNodes({ type: { schema } }: Node, text: string, marks: readonly Mark[]): Node[] {
  const lineBreak = schema.nodes['hardBreak'];
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 && lineBreak !== undefined ? [lineBreak.create()] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ]);
}
