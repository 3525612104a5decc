import { useEffect, useState, type RefObject } from 'react';
import type { Bound } from '../ui/bound';
import { REST_MS } from '../ui/use-at-rest';
import './field-note.css';

interface FieldProblemProps {
  id: string;
  field: RefObject<HTMLTextAreaElement | null>;
  /** What the field is set from, e.g. by undo. */
  value: Bound<string>;
  check: (text: string) => string;
}

/** What is wrong with what stands in a field, below it and in words, once it is left alone. */
export function FieldProblem({ id, field, value, check }: FieldProblemProps) {
  const [problem, setProblem] = useState(() => check(value.get()));
  useEffect(() => {
    const input = field.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      // What is typed and not kept is in the field alone.
      timer = setTimeout(() => setProblem(check(input?.value ?? '')), REST_MS);
    };
    input?.addEventListener('input', soon);
    const stop = value.subscribe(soon);
    return () => {
      clearTimeout(timer);
      input?.removeEventListener('input', soon);
      stop();
    };
  }, [field, value, check]);
  useEffect(() => {
    field.current?.setAttribute('aria-invalid', String(problem !== ''));
  }, [field, problem]);
  return (
    <p id={id} className="field-problem" role="status">
      {problem}
    </p>
  );
}
