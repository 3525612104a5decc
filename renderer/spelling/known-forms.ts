import type { Dictionary } from '../../shared/spelling/dictionaries';
import type { SpellingWord } from '../../shared/spelling/words';
import type { request } from '../ipc';

/** Some megabytes; as many different words has no newsroom's day. */
const MOST_KEPT = 100_000;

/** What a dictionary was asked before: whether it knows a form of a word. */
export class KnownForms {
  private readonly known = new Map<string, boolean>();

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

  /** The forms that were never asked for. */
  unasked({ forms }: Pick<SpellingWord, 'forms'>): string[] {
    return forms.filter((form) => !this.known.has(form));
  }

  /**
   * Asks for these. Those that cannot be looked up count as right: what is not known is not marked.
   *
   * @throws RequestError when they cannot be.
   */
  async learn(forms: readonly string[]): Promise<void> {
    if (this.known.size + forms.length > MOST_KEPT) this.known.clear();
    try {
      const words = [...forms];
      const unknown = await this.ask('spelling.check', { dictionary: this.dictionary, words });
      const wrong = new Set(unknown);
      for (const form of forms) this.known.set(form, !wrong.has(form));
    } catch (error) {
      for (const form of forms) this.known.set(form, true);
      throw error;
    }
  }
}
