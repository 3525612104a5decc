import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksNothing, hasWords, parseSearch } from './query';

/** A query as one line: `column:words*`, `-` before what is excluded, facets last. */
function shown(text: string): string {
  const { terms, facets, shown: period } = parseSearch(text);
  return [
    ...terms.map(({ words, isPrefix, column, isExcluded }) =>
      [isExcluded && '-', column && `${column}:`, words.join('_'), isPrefix && '*']
        .filter(Boolean)
        .join(''),
    ),
    ...(period.from === -Infinity ? [] : ['dated']),
    ...facets.map(({ facet, value, isExcluded }) => `${isExcluded ? '-' : ''}${facet}=${value}`),
  ].join(' ');
}

describe('a search', () => {
  it.each([
    ['flood bridge', 'flood bridge*'],
    ['Élysée PALAIS', 'elysee palais*'],
    ['floo* bridge', 'floo* bridge*'],
    ['"human wave"', 'human_wave'],
    ['"human wave', 'human_wave'],
    ['author:kim headline:"human wave"', 'byline:kim headline:human_wave'],
    ['section:world state:draft kind:video', 'section=world state=draft kind=video'],
    ['section:"Local News" -state:draft', 'section=local news -state=draft'],
    ['wave -sport -"own goal" -section:sport', 'wave* -sport -own_goal -section=sport'],
    ['wav section:world', 'wav* section=world'],
    ['well-known 10:30', 'well_known 10_30*'],
    ['https://example.org/a', 'https_example_org_a'],
    ['b', 'b'],
    ['東京', '東_京*'],
    ['flood after:2026-11', 'flood* dated'],
    ['section: author: after:', ''],
    ['constructor:x __proto__', 'constructor_x proto*'],
    ['- : * "" "" ()', ''],
    ['', ''],
  ])('typed as %s means %s', (text, meaning) => {
    expect(shown(text)).toBe(meaning);
  });

  it.each([
    ['date:2026-13', 'no-date date'],
    ['flood after:20', 'no-date after'],
    ['after:2026-1', 'no-date after'],
    ['author:', 'no-value author'],
    ['section:"" state: headline:(', 'no-value section, no-value state, no-value headline'],
    ['-date:2026', 'kept-date date'],
    ['-date:x', 'no-date date'],
    ['Foo:bar wave', 'no-field foo'],
    ['(', 'no-words '],
    ['"', 'no-words '],
    ['wave - ( "" *', ''],
    ['re: wave 10:30 https://example.org', ''],
    ['wave author:kim -section:sport date:2026', ''],
    ['', ''],
  ])('typed as %s is misread as “%s”', (text, misread) => {
    const told = parseSearch(text).misread.map(({ why, field }) => `${why} ${field}`);
    expect(told.join(', ')).toBe(misread);
  });

  it.each([
    ['date:2026-13', true],
    ['author: (', true],
    ['date:2026-13 wave', false],
    ['date:2026-1', false],
    ['date:2026-11-', false],
    ['foo:bar', false],
    ['-sport', false],
    ['section:sport', false],
    ['after:2026', false],
    [' ', false],
  ])('typed as %s asks for nothing: %s', (text, isNothing) => {
    expect(asksNothing(parseSearch(text))).toBe(isNothing);
  });

  it('is ranked when there are words that a story must have', () => {
    expect(hasWords(parseSearch('wave'))).toBe(true);
    expect(hasWords(parseSearch('section:world -wave'))).toBe(false);
  });

  it('can be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { words } of parseSearch(text).terms) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
        }
      }),
    );
  });
});
