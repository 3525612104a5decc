import type { House } from '../../shared/find/field-words';
import type { FindQuestion } from '../../shared/find/question';
import type { PastedArticles } from '../../shared/paste/articles';
import type { Story } from '../../shared/story';
import type { HouseForm } from '../../shared/typography/house-form';
import type { LookThroughOrder } from '../find/look-through-files';
import type { InspectionOrder } from '../photos/inspect-picture';
import type { RenditionOrder } from '../photos/renditions';
import type { UsersOrder, UsesOrder } from '../photos/uses-in-files';
import type { SpellingOrder, SuggestionOrder } from '../spelling/hunspell';
import type { RestoreOrder } from '../store/backup/restore-backup';
import type { BackupOrder } from '../store/backup/write-backup';

/** The ties of a task that takes long to whoever asked for it. */
export interface LiveTask {
  report(progress: unknown): void;
  signal: AbortSignal;
}

interface ReplaceOrder {
  story: Story;
  question: FindQuestion;
  template: string;
  /** Numbers of the chosen matches. */
  matches: readonly number[];
  house: House;
}

interface ArticlesOrder {
  text: string;
  html: string;
  /** How typography is set; null where it stays as it is. */
  form: HouseForm | null;
}

/**
 * Work on content from outside, each task a plain function of its input: what goes in and comes out
 * is copied between processes, so it is data only. Each loads its own code when it is first asked.
 */
export const tasks = {
  /** Reads a picture that is being taken in, and writes its smaller copies. */
  'inspect-picture': async (order: InspectionOrder) => {
    const { inspectFile } = await import('../photos/inspect-picture');
    return inspectFile(order);
  },
  /** Reads what a picture says of itself, before and after it is written to. */
  'read-file-says': async ({ path }: { path: string }) => {
    const { readFileSays } = await import('../photos/export/file-says');
    return readFileSays(path);
  },
  /** Writes smaller copies of one picture. */
  'render-picture': async (order: RenditionOrder) => {
    const { renderPicture } = await import('../photos/renditions');
    return renderPicture(order);
  },
  /** Makes articles of pasted text, or of HTML where there is any. */
  'paste-articles': async ({ text, html, form }: ArticlesOrder) => {
    const { articlesFromBlocks } = await import('../../shared/paste/articles');
    if (html === '') {
      const { blocksFromText } = await import('../../shared/paste/text');
      return withTypography(articlesFromBlocks(blocksFromText(text)), form);
    }
    const { readHtml } = await import('../../shared/paste/html');
    const { blocks, dropped } = readHtml(html);
    return withTypography(articlesFromBlocks(blocks, dropped), form);
  },
  /** Looks for what fits a pattern, which may take for ever. */
  'find-in-texts': async ({ question, texts }: { question: FindQuestion; texts: string[] }) => {
    const { finder } = await import('../../shared/find/find');
    return texts.map(finder(question));
  },
  /** Looks through a newsroom's stories. Reports `FindProgress`. */
  'find-in-files': async (order: LookThroughOrder, live: LiveTask) => {
    const { lookThroughFiles } = await import('../find/look-through-files');
    return lookThroughFiles(order, sometimes(live.report));
  },
  /** Looks through a newsroom's stories for those that use a photo. Reports `FindProgress`. */
  'photo-uses': async (order: UsesOrder, live: LiveTask) => {
    const { usesInFiles } = await import('../photos/uses-in-files');
    return usesInFiles(order, sometimes(live.report));
  },
  /** Looks through a newsroom's stories for those that use any of these photos. Reports `FindProgress`. */
  'users-of-photos': async (order: UsersOrder, live: LiveTask) => {
    const { usersInFiles } = await import('../photos/uses-in-files');
    return usersInFiles(order, sometimes(live.report));
  },
  /** Puts other words in place of the chosen matches of one story. */
  'replace-in-story': async ({ story, question, template, matches, house }: ReplaceOrder) => {
    const { replacedIn } = await import('../../shared/find/look-through');
    return replacedIn(story, question, template, matches, house);
  },
  /** Reads pasted HTML for a body. Reports how many characters are read. */
  'paste-content': async ({ html }: { html: string }, live: LiveTask) => {
    const { contentOfHtml } = await import('../../shared/paste/pasted-content');
    return contentOfHtml(html, sometimes(live.report));
  },
  /** Which of the words a dictionary does not know. */
  'check-spelling': async (order: SpellingOrder) => {
    const { unknownWords } = await import('../spelling/hunspell');
    return unknownWords(order);
  },
  /** What a dictionary has that is nearly a word it does not know. */
  'suggest-spelling': async (order: SuggestionOrder) => {
    const { suggestions } = await import('../spelling/hunspell');
    return suggestions(order);
  },
  /** Backs up a newsroom. Reports `BackupProgress`. */
  'write-backup': async (order: BackupOrder, live: LiveTask) => {
    const { writeBackup } = await import('../store/backup/write-backup');
    return writeBackup(order, sometimes(live.report), live.signal);
  },
  /** Unpacks a backup into a new folder. Reports `BackupProgress`. */
  'restore-backup': async (order: RestoreOrder, live: LiveTask) => {
    const { restoreBackup } = await import('../store/backup/restore-backup');
    return restoreBackup(order, sometimes(live.report), live.signal);
  },
} satisfies Record<string, (input: never, live: LiveTask) => Promise<unknown>>;

async function withTypography(read: PastedArticles, form: HouseForm | null) {
  if (form === null) return { ...read, typography: 0 };
  const { settledArticle } = await import('../../shared/paste/settled-article');
  const set = read.items.map((item) => settledArticle(item, form));
  return {
    ...read,
    items: set.map(({ article }) => article),
    typography: set.reduce((sum, { changes }) => sum + changes, 0),
  };
}

const REPORT_MS = 100;

/** Passes a report on when the last one is long enough ago for a person to see the difference. */
function sometimes<Progress>(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    if (Date.now() - last < REPORT_MS) return;
    last = Date.now();
    report(progress);
  };
}

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

export interface TaskLimits {
  /** What is being worked on, as messages name it, e.g. a file's name. */
  subject: string;
  /** Milliseconds of work without a report, not of waiting for a free process. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Told what a task of the longer kind reports. */
  progress?(progress: never): void;
}

/**
 * Runs a task away from the app. Code that needs one takes a `RunTask`, so that it runs without
 * Electron too.
 *
 * @throws UserError of the task itself; `refused` when it took too long or used too much memory, and
 *   `unreadable` when it crashed; DOMException `AbortError` when cancelled.
 */
export type RunTask = <Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  limits: TaskLimits,
) => Promise<TaskResult<Name>>;

/** A `RunTask` that stays in this very process: for tests, and for scripts without Electron. */
export async function runHere<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  { signal = new AbortController().signal, progress }: TaskLimits,
): Promise<TaskResult<Name>> {
  signal.throwIfAborted();
  const task = tasks[name] as (input: unknown, live: LiveTask) => Promise<unknown>;
  const report = (value: unknown) => progress?.(value as never);
  return (await task(input, { report, signal })) as TaskResult<Name>;
}
