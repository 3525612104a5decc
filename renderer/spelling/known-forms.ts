import type { Dictionary } from '../../shared/spelling/dictionaries';
import type { SpellingWord } from '../../shared/spelling/words';
import { RequestError, type request } from '../ipc';

/** Some megabytes; as many different words has no newsroom's day. */
const MOST_KEPT = 100_000;
/** What could not be looked up is not asked for again sooner. */
export const ASK_AGAIN_MS = 30_000;

/** Words that are looked up in one go: so many that marks come soon, so few that they come seldom. */
const BATCH = 1_000;

/** What a dictionary was asked before: whether it knows a form of a word. */
export class KnownForms {
  private readonly known = new Map<string, boolean>();
  /** When forms that could not be looked up were asked for. */
  private readonly failed = new Map<string, number>();

  constructor(
    private readonly dictionary: Dictionary,
    private readonly ask: typeof request,
  ) {}

  /** Whether the dictionary has one of the word's forms; null while that is not known. */
  isRight({ forms }: Pick<SpellingWord, 'forms'>): boolean | null {
    const answers = forms.map((form) => this.known.get(form));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? null : false;
  }

  /** Whether any of these words could not be looked up, so that it is not known whether it is wrong. */
  haveFailed(words: readonly Pick<SpellingWord, 'forms'>[]): boolean {
    if (this.failed.size === 0) return false;
    return words.some(
      (word) => this.isRight(word) === null && word.forms.some((form) => this.failed.has(form)),
    );
  }

  /** The forms to ask for: those that never were, and those that failed a while ago. */
  unasked({ forms }: Pick<SpellingWord, 'forms'>): string[] {
    const now = Date.now();
    return forms.filter(
      (form) => !this.known.has(form) && now - (this.failed.get(form) ?? 0) >= ASK_AGAIN_MS,
    );
  }

  /**
   * Asks for these, some at a time. Those that cannot be looked up are known by `haveFailed`.
   *
   * @param goesOn called each time that more is known; false ends it. @returns whether all were asked for.
   */
  async learnAll(forms: readonly string[], goesOn: () => boolean): Promise<boolean> {
    for (let at = 0; at < forms.length; at += BATCH) {
      try {
        await this.learn(forms.slice(at, at + BATCH));
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
      }
      if (!goesOn()) return false;
    }
    return true;
  }

  /**
   * Asks for these. Of those that cannot be looked up nothing is known, until they are asked for again.
   *
   * @throws RequestError when they cannot be.
   */
  async learn(forms: readonly string[]): Promise<void> {
    if (this.known.size + forms.length > MOST_KEPT) this.known.clear();
    try {
      const words = [...forms];
      const unknown = await this.ask('spelling.check', { dictionary: this.dictionary, words });
      const wrong = new Set(unknown);
      for (const form of forms) {
        this.known.set(form, !wrong.has(form));
        this.failed.delete(form);
      }
    } catch (error) {
      for (const form of forms) this.failed.set(form, Date.now());
      throw error;
    }
  }
}
