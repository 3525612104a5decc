import * as Ariakit from '@ariakit/react';
import type { ComparedRow, Comparison } from '../../shared/story-comparison';
import type { TextPart } from '../../shared/text-diff';

const HEADS = { mine: 'Mine', theirs: 'Theirs' };

interface ComparedStoriesProps {
  comparison: Comparison;
  /** BCP 47 tag of the story. */
  language: string;
  heads?: { mine: string; theirs: string };
  /** What the two versions are, beside the headings of their columns. */
  mine: string;
  theirs: string;
  /** What is said of all that is not listed. */
  rest?: string;
}

/** Where two versions of a story differ, each place of it beside the other. */
export function ComparedStories({
  comparison,
  language,
  heads = HEADS,
  mine,
  theirs,
  rest = 'Everything else is the same in both.',
}: ComparedStoriesProps) {
  const { rows, formattingDiffers } = comparison;
  return (
    <Ariakit.Focusable className="compared" render={<div role="region" aria-label="Comparison" />}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Place</span>
            </th>
            <th scope="col">
              <span className="compared-side">{heads.mine}</span>{' '}
              <span className="hint">{mine}</span>
            </th>
            <th scope="col">
              <span className="compared-side">{heads.theirs}</span>{' '}
              <span className="hint">{theirs}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={`${row.label} ${index}`} row={row} language={language} />
          ))}
        </tbody>
      </table>
      {formattingDiffers && (
        <p className="hint">
          The words of the body are the same; its blocks, emphasis or links differ.
        </p>
      )}
      <p className="hint">{rest}</p>
    </Ariakit.Focusable>
  );
}

function Row({ row: { label, mine, theirs }, language }: { row: ComparedRow; language: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <Side parts={mine} language={language} />
      <Side parts={theirs} language={language} />
    </tr>
  );
}

function Side({ parts, language }: { parts: readonly TextPart[]; language: string }) {
  return (
    <td lang={language} dir="auto" className={parts.length === 0 ? 'empty-side' : ''}>
      {parts.length === 0 && 'Nothing here'}
      {parts.map(({ kind, text }, index) =>
        kind === 'same' ? text : <mark key={`${index} ${text}`}>{text}</mark>,
      )}
    </td>
  );
}
