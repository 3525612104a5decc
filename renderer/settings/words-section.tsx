import { Trash2 } from 'lucide-react';
import type { Desk, OwnWord } from '../../shared/desk';
import { baseLanguage, DICTIONARIES, languageName } from '../../shared/spelling/dictionaries';
import { IconButton } from '../ui/button';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { CommittedText } from './committed-text';
import { NewEntry } from './new-entry';
import { saveDesk } from './save-desk';

interface WordsSectionProps {
  desk: Pick<Desk, 'words' | 'language'>;
  disabled: boolean;
}

/** Words that are right in this newsroom, whatever dictionaries say. */
export function WordsSection({ desk: { words, language }, disabled }: WordsSectionProps) {
  const list = useKeptFocus<HTMLUListElement>();
  const change = (index: number, word: OwnWord | null, said?: string) =>
    void saveDesk({ words: words.toSpliced(index, 1, ...(word === null ? [] : [word])) }, said);
  return (
    <section aria-labelledby="settings-words">
      <h2 id="settings-words">Words</h2>
      <ul className="entries" ref={list}>
        {words.map((entry, index) => (
          // By its place: one that is changed keeps its fields, and the keys in them.
          <li key={index}>
            <CommittedText
              isQuiet
              label={`Words ${index + 1}`}
              value={entry.word}
              disabled={disabled}
              check={checkWord(words, index)}
              onCommit={(typed) => {
                const word = typed.trim();
                change(index, { ...entry, word }, `“${entry.word}” is “${word}” now.`);
              }}
            />
            <LanguageChoice
              entry={entry}
              disabled={disabled}
              onChange={(chosen) => change(index, { ...entry, language: chosen })}
            />
            <IconButton
              label={`Remove ${entry.word}`}
              disabled={disabled}
              onClick={() => change(index, null, `“${entry.word}” was removed.`)}
            >
              <Trash2 size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      <NewEntry
        label="New word"
        disabled={disabled}
        had={words.map(({ word }) => word)}
        onAdd={(word) => change(words.length, { word, language: baseLanguage(language) })}
      />
      <p className="hint">Spelling knows these, and the names of people and places.</p>
    </section>
  );
}

interface LanguageChoiceProps {
  entry: OwnWord;
  disabled: boolean;
  onChange: (language: string) => void;
}

function LanguageChoice({ entry: { word, language }, disabled, onChange }: LanguageChoiceProps) {
  const languages = new Set([...DICTIONARIES.map(baseLanguage), ...(language ? [language] : [])]);
  return (
    <select
      className="select"
      aria-label={`Language of ${word}`}
      value={language}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">All languages</option>
      {[...languages].map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag)}
        </option>
      ))}
    </select>
  );
}

/** Two languages may have the same word, each once. */
function checkWord(words: readonly OwnWord[], index: number) {
  return (typed: string) => {
    const word = typed.trim();
    if (word === '') return 'Write the word, or remove it.';
    if (word.length > 80) return 'No word is that long.';
    const { language } = words[index] ?? { language: '' };
    const isTaken = words.some(
      (other, at) => at !== index && other.word === word && other.language === language,
    );
    return isTaken ? `“${word}” is in the list already.` : '';
  };
}
