import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import type { FindQuestion } from '../../shared/find/question';
import { IconButton } from '../ui/button';

interface FindOptionsProps {
  question: FindQuestion;
  onChange: (question: FindQuestion) => void;
}

const OPTIONS = [
  ['matchCase', 'Match case', <CaseSensitive key="case" size={16} />],
  ['wholeWord', 'Whole word', <WholeWord key="word" size={16} />],
  ['ignoreAccents', 'Ignore accents', <span key="accents">é</span>],
  ['isPattern', 'Regular expression', <Regex key="pattern" size={16} />],
] as const;

/** How closely what is looked for must fit. */
export function FindOptions({ question, onChange }: FindOptionsProps) {
  return (
    <span className="find-options" role="group" aria-label="How to match">
      {OPTIONS.map(([name, label, icon]) => (
        <IconButton
          key={name}
          label={label}
          pressed={question[name]}
          onClick={() => onChange({ ...question, [name]: !question[name] })}
        >
          {icon}
        </IconButton>
      ))}
    </span>
  );
}
