import { FIRST_CODE_DELIMITER } from './captions/code-table';
import { FIRST_CREDIT_FORMS } from './captions/house-credit-forms';
import type { Desk, PrintColumn } from './desk';
import { FIRST_DATELINE_FORM } from './fields/dateline';
import { FIRST_PROFILES } from './profiles/first-profiles';

const FIRST_PRINT_COLUMN: PrintColumn = { width: 200, text: 9, headline: 24, lines: 3 };

/** What a newsroom begins with, but for its name, language and sections. */
export const FIRST_DESK = {
  people: [],
  places: [],
  keywords: [],
  profiles: [...FIRST_PROFILES],
  datelineForm: FIRST_DATELINE_FORM,
  printColumn: FIRST_PRINT_COLUMN,
  firstQuotes: {},
  underline: false,
  words: [],
  captionCodes: { delimiter: FIRST_CODE_DELIMITER, lines: [] },
  stationery: [],
  creditForms: [...FIRST_CREDIT_FORMS],
} satisfies Partial<Desk>;
