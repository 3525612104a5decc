import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dropped } from './dropped';
import { readHtml } from './html';
import { outlineOf } from './testing';

const corpus = resolve(process.env.COPYDESK_CORPUS ?? '../shared/corpus', 'html-paste');

function capture(name: string): string | null {
  try {
    return readFileSync(resolve(corpus, `${name}.html`), 'utf8');
  } catch {
    return null;
  }
}

/** A line of an outline without all but the first of its words; a row by its number of cells. */
function beginning(line: string): string {
  if (line.startsWith('[') || line === '---') return line;
  if (line.startsWith('| ')) return `| ${line.split(' | ').length}`;
  return /^\s*(?:(?:#{1,6}|[>•+^]|\d+\.) )?\S*/.exec(line)?.[0] ?? '';
}

/** What each capture is, by hand from its source: how each block begins, and what is left out. */
const EXPECTED: Record<string, [outline: string[], dropped?: Partial<Dropped>]> = {
  'Koenig__google-docs-empty-paragraphs': [
    ['Start', 'Here', '# Heading', 'Here', '• List', '• List', 'Here', '---', 'Here'],
    { links: 0, deletions: 0 },
  ],
  'Koenig__office-com-text-formats': [
    ['Testing', 'Bold+italic+underline', 'Bold+italic+link', 'highlight'],
    { links: 0 },
  ],
  'ckeditor5__basic-styles_bold-within-text_input.safari.word2016': [['Some']],
  'ckeditor5__basic-styles_multiple-styles-multiline_input.safari.word2016': [
    ['Line', 'Line', 'Thirdline'],
  ],
  'ckeditor5__basic-styles_strikethrough-ending-text_input.safari.word2016': [['Text']],
  'ckeditor5__bookmark_image_input.word': [
    [
      '[picture lost]',
      '[picture lost]',
      '[picture lost]',
      'Before',
      '[picture lost]',
      'Foo',
      '[picture lost]',
    ],
    { links: 0 },
  ],
  'ckeditor5__image_adjacent-groups_input.safari.word2016': [
    ['[picture lost]', '[picture lost]', '[picture lost]'],
  ],
  'ckeditor5__image_linked_input.safari.word2016': [['[picture lost]']],
  'ckeditor5__image_no-img-tag_input.chrome.word2016': [['[picture lost]']],
  'ckeditor5__image_online-offline_input.word2016': [
    ['Kitty', '[picture lost]', 'My', '[picture lost]', '[picture lost]'],
  ],
  'ckeditor5__image_rotated_input.word2016': [['[picture lost]']],
  'ckeditor5__image_wrapped_input.word2016': [['[picture lost]']],
  'ckeditor5__link_two-line_input.word2016': [['Long'], { links: 0 }],
  'ckeditor5__list_heading1_input.safari.word2016': [['# H1', '# H1']],
  'ckeditor5__list_heading7_input.safari.word2016': [['###### H']],
  'ckeditor5__list_manual-indent_input.word': [['1. Aaa', '  1. Bbb', '    1. Ccc']],
  'ckeditor5__list_multi-block-block-after_input.word': [
    ['1. A1', '  1. B2', '    1. C3', '  2. D2', '    + E3', '2. F1', '  1. G2', '    1. H3'],
  ],
  'ckeditor5__list_multiple-combined_input.word2016': [
    ['1. Item1', '2. Item', '1. Item', '2. Item2'],
  ],
  'ckeditor5__list_nested-mixed-id_input.safari.word2016': [
    [
      '• Lorem',
      '• Ipsum',
      '  1. Dolor',
      '  2. Sit',
      '• Amet',
      '1. Lorem',
      '2. Ipsum',
      '  • Dolor',
      '  • Sit',
      '3. Amet',
    ],
  ],
  'ckeditor5__list_nested-multiple_input.safari.word2016': [
    ['• A1', '  • B3', '  2. C2', 'Foo', '1. A2', '2. B1', '  1. C2', '• A1', '  1. B2', '• C1'],
  ],
  'ckeditor5__list_resume-template_input.safari.word2016': [
    [
      '# Your',
      'Address,',
      '# Objective',
      'To',
      '# Education',
      '## DEGREE',
      '• Major:',
      '• Minor:',
      '• Related',
      '## DEGREE',
      '• Major:',
      '• Minor:',
      '• Related',
      '# Skills',
      '## MANAGEMENT',
      '• Think',
      '## SALES',
      '• Some',
      '## COMMUNICATION',
      '• You',
      '## LEADERSHIP',
      '• Are',
      '# Experience',
      '## JOB',
      '• This',
      '## JOB',
      '• This',
    ],
  ],
  'ckeditor5__list_styled-anchor_input.safari.word2016': [
    ['An', '• List', '• List', '• List'],
    { links: 0 },
  ],
  'ckeditor5__other_smart-tags_input': [
    [
      'A/K:',
      'T',
      'ID',
      'M',
      'Type',
      'Jurisdiction:',
      'C:',
      'One-Way:',
      'Go:',
      'Sub:',
      'Ind:',
      'Thresholds:',
      'Co:',
      'Minimum',
      'Counterparty:',
      'Rounding:',
      'Co:',
      'M',
      'El',
      'ID',
      'M',
      'Type',
      'Jurisdiction:',
      'ID',
      'Master',
      'Type',
      'Jurisdiction:',
      'GID',
      'Master',
      'Type',
      'Jurisdiction:',
    ],
  ],
  'ckeditor5__paste-from-google-docs_bold-wrapper_simple-text-windows_input': [['Hello']],
  'ckeditor5__paste-from-google-docs_bold-wrapper_simple-text_input.firefox': [['Hello']],
  'ckeditor5__paste-from-google-docs_bold-wrapper_simple-text_input': [['Hello']],
  'ckeditor5__paste-from-google-docs_lists_empty-list-item_input': [['• Item']],
  'ckeditor5__paste-from-google-docs_lists_mixed-list_input': [
    ['1. 1', '  • A', '    1. 1', '2. 2', '3. 3', '  • A', '  • B', '• A', '  1. 1', '  2. 2'],
  ],
  'ckeditor5__paste-from-google-docs_lists_nested-ordered-lists_input': [
    [
      '1. 1',
      '  1. 11',
      '    1. 111',
      '    2. 112',
      '      1. 1121',
      '      2. 1122',
      '      3. 1123',
      '  2. 12',
      '    1. 121',
      '    2. 122',
      '      1. 1221',
      '  3. 13',
      '2. 2',
      '  1. 21',
      '  2. 22',
      '    1. 221',
      '    2. 222',
      '    3. 223',
      '      1. 2231',
      '3. 3',
      '4. 4',
      '5. 5',
      '  1. 51',
      '  2. 52',
      '  3. 53',
      '    1. 531',
      '    2. 532',
      '  4. 54',
      '  5. 55',
    ],
  ],
  'ckeditor5__paste-from-google-docs_lists_repeatedly-nested-list_input': [
    ['1. A1', '  1. B8', '  2. C3', '    1. D4', '  3. E2'],
  ],
  'ckeditor5__spacing_line-break-as-space_input.safari.word2016': [['You']],
  'ckeditor5__spacing_simple_input.safari.word2016': [['Foo']],
  ckeditor5__table_tablecellproperties_input: [['| 3', '| 3', '| 3', '| 3']],
};

/** Words whose marks tell apart what a source says from how its program writes it. */
const MARKED: [capture: string, marks: string, words: string[]][] = [
  ['ckeditor5__basic-styles_bold-within-text_input.safari.word2016', 'bold', ['with bold']],
  [
    'ckeditor5__basic-styles_multiple-styles-multiline_input.safari.word2016',
    'bold italic',
    ['space on e'],
  ],
  ['ckeditor5__basic-styles_multiple-styles-multiline_input.safari.word2016', 'strike', ['Third']],
  [
    'ckeditor5__basic-styles_strikethrough-ending-text_input.safari.word2016',
    'strike',
    ['incorrect'],
  ],
  ['Koenig__office-com-text-formats', 'bold', ['bold']],
  ['Koenig__office-com-text-formats', 'subscript', ['subscript']],
  ['Koenig__office-com-text-formats', 'bold italic link', ['Bold+italic+link']],
  ['ckeditor5__paste-from-google-docs_bold-wrapper_simple-text_input', 'bold', []],
  ['ckeditor5__table_tablecellproperties_input', 'bold', ['Project Phase', 'Deadline', 'Status']],
  ['ckeditor5__link_two-line_input.word2016', 'link', ['Long link', 'WITH spaces']],
];

function textOf(html: string, marks: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && typeof value.text === 'string') {
      const own = 'marks' in value ? (value.marks as { type: string }[]) : [];
      if (own.map(({ type }) => type).join(' ') === marks) found.push(value.text);
    }
    Object.values(value).forEach(walk);
  };
  walk(readHtml(html).blocks);
  return found;
}

describe('a capture of a real clipboard', () => {
  it.for(Object.entries(EXPECTED))('%s', ([name, [outline, dropped = {}]], { skip }) => {
    const html = capture(name) ?? skip(`No captures at ${corpus}; set COPYDESK_CORPUS`);
    const page = readHtml(html);
    expect(outlineOf(page.blocks).map(beginning)).toEqual(outline);
    expect(page.dropped).toMatchObject(dropped);
  });

  it.for(MARKED)('%s has words that are %s', ([name, marks, words], { skip }) => {
    const html = capture(name) ?? skip(`No captures at ${corpus}; set COPYDESK_CORPUS`);
    expect(textOf(html, marks)).toEqual(words);
  });
});
