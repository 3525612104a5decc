import { useEffect, useState } from 'react';
import { useApp } from '../app-store';
import { request, RequestError } from '../ipc';

interface ProblemsProps {
  problems: readonly { file: string; message: string }[];
}

/** The files that were left alone: what each story is called, where that is known, and why. */
export function Problems({ problems }: ProblemsProps) {
  const count = useApp((state) => state.newsroom?.problemCount ?? 0);
  const headlines = useHeadlines(problems);
  const [only] = problems;
  const name = count === 1 && only !== undefined ? headlines[only.file] : undefined;
  return (
    <details className="banner problems">
      <summary>{name === undefined ? inAll(count) : <OneStory headline={name} />}</summary>
      <ul>
        {problems.map(({ file, message }) => (
          <li key={file}>
            {headlines[file] !== undefined && (
              <>
                <strong dir="auto">{headlines[file]}</strong>{' '}
              </>
            )}
            {message}
          </li>
        ))}
        {count > problems.length && <li>And {count - problems.length} more.</li>}
      </ul>
    </details>
  );
}

function OneStory({ headline }: { headline: string }) {
  return (
    <>
      “<bdi>{headline}</bdi>” could not be opened; its file was left untouched.
    </>
  );
}

function inAll(count: number): string {
  return count === 1
    ? 'One file could not be opened and was left untouched.'
    : `${count.toLocaleString('en-GB')} files could not be opened and were left untouched.`;
}

/** Headlines by file; none while they are not known. */
function useHeadlines(problems: ProblemsProps['problems']): Readonly<Record<string, string>> {
  const [headlines, setHeadlines] = useState<Readonly<Record<string, string>>>({});
  const files = problems.map(({ file }) => file).join('\n');
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      try {
        const found = await request('newsroom.problemHeadlines');
        if (isWanted) setHeadlines(found);
      } catch (error) {
        // The newsroom was left meanwhile. Files are named all the same.
        if (!(error instanceof RequestError)) throw error;
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [files]);
  return headlines;
}
