/** Forms that a house may have for its credit lines, each with how a line in it looks. */
export const HOUSE_CREDIT_FORMS = {
  'name / agency': 'Kim Won Jin / AFP',
  'name / source': 'Ada Marsh / The Packet',
  'AP Photo/name': 'AP Photo/Ada Marsh',
  'REUTERS/name': 'REUTERS/Ada Marsh',
  'name via source': 'Ada Marsh via Getty Images',
} as const;

export type HouseCreditForm = keyof typeof HOUSE_CREDIT_FORMS;

export const houseCreditForms = Object.keys(HOUSE_CREDIT_FORMS) as readonly HouseCreditForm[];

/** Those of a newsroom that has chosen none. */
export const FIRST_CREDIT_FORMS: readonly HouseCreditForm[] = [
  'name / agency',
  'name / source',
  'AP Photo/name',
  'REUTERS/name',
];
