import { FileText } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import {
  codeLines,
  readCodes,
  whyNoDelimiter,
  whyTooMany,
  type CodeProblem,
} from '../../shared/captions/code-table';
import type { CaptionCodes, Desk } from '../../shared/desk';
import { cleanCharacters } from '../../shared/paste/clean-text';
import { attempt, notify } from '../app-store';
import { request } from '../ipc';
import { Button } from '../ui/button';
import { CommittedText } from './committed-text';
import { saveDesk } from './save-desk';

interface CodesSectionProps {
  desk: Pick<Desk, 'captionCodes'>;
  disabled: boolean;
}

/** Codes that are typed in captions for words that are long, or easily misspelt. */
export function CodesSection({ desk: { captionCodes }, disabled }: CodesSectionProps) {
  const { delimiter, lines } = captionCodes;
  const { table, problems } = readCodes(lines, delimiter);
  const change = (changed: Partial<CaptionCodes>, said?: string) =>
    void saveDesk({ captionCodes: { ...captionCodes, ...changed } }, said);
  return (
    <section aria-labelledby="settings-codes">
      <h2 id="settings-codes">Caption codes</h2>
      <p className="hint">
        In a photo’s words {delimiter}code{delimiter} becomes what stands after it here, and{' '}
        {delimiter}code#2{delimiter} what stands in the second column. Files are those of Photo
        Mechanic.
      </p>
      <CommittedText
        label="Delimiter"
        value={delimiter}
        disabled={disabled}
        check={whyNoDelimiter}
        onCommit={(typed) => change({ delimiter: typed })}
      />
      <CodesText
        lines={lines}
        disabled={disabled}
        onCommit={(typed) => change({ lines: [...typed] }, 'The caption codes changed.')}
      />
      <p className="setting-hint" role="status">
        {table.size === 1 ? '1 code.' : `${table.size.toLocaleString('en-GB')} codes.`}
      </p>
      <Problems problems={problems} />
      <Button disabled={disabled} onClick={() => void takeFromFile(change)}>
        <FileText size={16} aria-hidden /> Take from a file…
      </Button>
    </section>
  );
}

interface CodesTextProps {
  lines: readonly string[];
  disabled: boolean;
  onCommit: (lines: readonly string[]) => void;
}

/** The lines as they stand in a file, stored when they are left; Escape puts back what is stored. */
function CodesText({ lines, disabled, onCommit }: CodesTextProps) {
  const id = useId();
  const [problem, setProblem] = useState('');
  const stored = lines.join('\n');
  const commit = (typed: string) => {
    const changed = linesOf(cleanCharacters(typed));
    const found = whyTooMany(changed);
    setProblem(found);
    if (found === '' && changed.join('\n') !== stored) onCommit(changed);
  };
  return (
    <div className="setting codes">
      <label htmlFor={id}>Codes</label>
      <textarea
        key={stored}
        id={id}
        className="input"
        dir="auto"
        rows={10}
        wrap="off"
        spellCheck={false}
        defaultValue={stored}
        disabled={disabled}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-hint`}
        onBlur={({ currentTarget }) => commit(currentTarget.value)}
        onKeyDown={(event) => {
          typeTab(event);
          if (event.key !== 'Escape') return;
          event.currentTarget.value = stored;
          setProblem('');
        }}
      />
      <p id={`${id}-hint`} className={problem === '' ? 'setting-hint' : 'setting-problem'}>
        {problem || 'A code, Tab, its words. A line that begins with // is a note.'}
      </p>
    </div>
  );
}

/** Tab right after a code goes on to its words; anywhere else it leaves the field, as in every other. */
function typeTab(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const before = value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
  const isAfterCode = selectionStart === selectionEnd && /^(?!\/\/)[^\t]+$/.test(before);
  if (event.key !== 'Tab' || event.shiftKey || !isAfterCode || !endsLine(value, selectionEnd))
    return;
  event.preventDefault();
  document.execCommand('insertText', false, '\t');
}

function endsLine(text: string, at: number): boolean {
  return at === text.length || text[at] === '\n';
}

function linesOf(text: string): readonly string[] {
  const lines = codeLines(text);
  return lines.length === 1 && lines[0] === '' ? [] : lines;
}

const MOST_SHOWN = 5;

function Problems({ problems }: { problems: readonly CodeProblem[] }) {
  if (problems.length === 0) return null;
  const more = problems.length - MOST_SHOWN;
  return (
    <ul className="code-problems" aria-label="Lines to look at">
      {problems.slice(0, MOST_SHOWN).map(({ line, message }) => (
        <li key={line}>
          Line {line}: {message}
        </li>
      ))}
      {more > 0 && <li>And {more.toLocaleString('en-GB')} more.</li>}
    </ul>
  );
}

async function takeFromFile(
  change: (changed: Partial<CaptionCodes>, said: string) => void,
): Promise<void> {
  const file = await attempt(() => request('captions.chooseCodes'));
  if (file == null) return;
  const lines = linesOf(cleanCharacters(file.text));
  const problem = whyTooMany(lines);
  if (problem === '')
    change({ lines: [...lines] }, `The caption codes are those of “${file.name}” now.`);
  else notify(`“${file.name}” was not taken. ${problem}`, { tone: 'error', passes: true });
}
