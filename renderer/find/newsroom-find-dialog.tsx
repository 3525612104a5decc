import * as Ariakit from '@ariakit/react';
import { useEffect, type FormEvent } from 'react';
import { closeDialog, useApp } from '../app-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FindOptions } from './find-options';
import { FindWords } from './find-words';
import { FoundList } from './found-list';
import {
  cancelFinding,
  countUndoable,
  findInNewsroom,
  isChosen,
  putBack,
  replaceInNewsroom,
  useNewsroomFind,
} from './newsroom-find';
import './newsroom-find.css';

const number = new Intl.NumberFormat('en-GB');
const countOf = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** Finds words in all stories, shows each place, and puts others there where that is wanted. */
export function NewsroomFindDialog() {
  const progress = useNewsroomFind((state) => state.progress);
  const isBusy = progress !== null;
  useEffect(() => void countUndoable(), []);
  // What is under way when the dialog goes would have nobody to tell.
  useEffect(() => () => (useNewsroomFind.getState().progress ? cancelFinding() : undefined), []);
  return (
    <Dialog
      title="Find and replace in newsroom"
      onClose={closeDialog}
      className="newsroom-find-dialog"
    >
      <div className="newsroom-find">
        <Question isBusy={isBusy} />
        <State />
        <FoundList />
      </div>
      <Foot isBusy={isBusy} />
    </Dialog>
  );
}

function Question({ isBusy }: { isBusy: boolean }) {
  const question = useNewsroomFind((state) => state.question);
  const replacement = useNewsroomFind((state) => state.replacement);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void findInNewsroom();
  };
  return (
    <form className="newsroom-question" onSubmit={submit}>
      <div className="find-line">
        <Ariakit.Focusable
          autoFocus
          render={
            <FindWords
              label="Find in all stories"
              value={question.query}
              onWords={(query) => useNewsroomFind.setState({ question: { ...question, query } })}
            />
          }
        />
        <FindOptions
          question={question}
          onChange={(changed) => useNewsroomFind.setState({ question: changed })}
        />
        <Button type="submit" className="compact" disabled={isBusy || question.query === ''}>
          Find
        </Button>
      </div>
      <div className="find-line">
        <FindWords
          label="Replace with"
          value={replacement}
          onWords={(words) => useNewsroomFind.setState({ replacement: words })}
        />
      </div>
    </form>
  );
}

/** How far it has come, what was found, or what became of it. */
function State() {
  const { progress, problem, found, outcome, asked } = useNewsroomFind();
  if (progress !== null) {
    const { doing, done, total } = progress;
    return (
      <label className="newsroom-progress">
        <span>
          {doing}
          {total > 0 && ` (${number.format(done)} of ${number.format(total)})`}…
        </span>
        <progress {...(total > 0 ? { value: done, max: total } : {})} />
      </label>
    );
  }
  return (
    <>
      <p role="alert" className="find-problem">
        {problem}
      </p>
      <div role="status" aria-label="Found in newsroom" className="newsroom-state">
        {found !== null && <Found {...found} query={asked.query} />}
        {outcome !== null && <Outcome {...outcome} />}
      </div>
    </>
  );
}

function Found({
  stories,
  isMore,
  unread,
  query,
}: NonNullable<ReturnType<typeof useNewsroomFind.getState>['found']> & { query: string }) {
  const matches = stories.reduce((sum, story) => sum + story.matches.length, 0);
  return (
    <>
      <p>
        {matches === 0
          ? `No story has “${query}”.`
          : `${countOf(matches, 'match', 'matches')} in ${countOf(stories.length, 'story', 'stories')}.`}
        {isMore &&
          (stories.some(({ closed }) => closed === null)
            ? ' There are more: deal with these, then search again.'
            : ' There are more, but none that can be replaced.')}
      </p>
      {unread > 0 && (
        <p className="hint">
          {countOf(unread, 'story was', 'stories were')} not looked through: the feed says why.
        </p>
      )}
    </>
  );
}

function Outcome({
  verb,
  stories,
  left,
}: NonNullable<ReturnType<typeof useNewsroomFind.getState>['outcome']>) {
  return (
    <>
      <p>
        {verb} {countOf(stories, 'story', 'stories')}.
        {left.length > 0 && ` ${countOf(left.length, 'was', 'were')} left as they are:`}
      </p>
      {left.length > 0 && (
        <ul className="newsroom-left">
          {left.map(({ headline, reason }) => (
            <li key={headline + reason}>
              <bdi>{headline}</bdi> <span className="hint">{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Foot({ isBusy }: { isBusy: boolean }) {
  const { found, unchecked, undoable, outcome, replacement } = useNewsroomFind();
  const verb = replacement === '' ? 'Delete' : 'Replace';
  const readOnly = useApp(({ newsroom }) => newsroom?.readOnly ?? true);
  const chosen = (found?.stories ?? []).reduce(
    (sum, story) =>
      sum + story.matches.filter((_, match) => isChosen(story, match, unchecked)).length,
    0,
  );
  return (
    <div className="dialog-foot">
      <p className="hint">
        {readOnly
          ? 'This newsroom is open read-only: nothing can be replaced.'
          : 'Each story is saved as any change is, with its version before.'}
      </p>
      {isBusy && (
        <Button data-autofocus onClick={cancelFinding}>
          Cancel
        </Button>
      )}
      {!isBusy && undoable > 0 && (
        <Button
          // The next step, where the button that was pressed is gone.
          data-autofocus={outcome?.verb === 'Replaced in' || undefined}
          onClick={() => void putBack()}
        >
          Put back {countOf(undoable, 'story', 'stories')}
        </Button>
      )}
      {!isBusy && (
        <Button
          look="primary"
          disabled={chosen === 0 || readOnly}
          onClick={() => void replaceInNewsroom()}
        >
          {chosen === 0 ? 'Replace' : `${verb} ${countOf(chosen, 'match', 'matches')}`}
        </Button>
      )}
    </div>
  );
}
