import { creditWords } from '../../credit-words';
import { parseCreditLine, type CreditLine } from '../credit-line';
import { HOUSE_CREDIT_FORMS, type HouseCreditForm } from '../house-credit-forms';
import { NOTHING_FOUND, type CaptionCheck } from './check';
import { quoted } from './quoted';

export const creditForm: CaptionCheck = ({ credit }, { creditForms }) => {
  const words = creditWords(credit);
  if (words === '') return NOTHING_FOUND;
  const line = parseCreditLine(words);
  const isInForm = line !== null && creditForms.some((form) => form === line.form);
  if (isInForm && line.credit === words) return NOTHING_FOUND;
  const printed = isInForm ? line.credit : line && inHouseForm(line, creditForms);
  const example = printed ?? HOUSE_CREDIT_FORMS[creditForms[0] ?? 'name / agency'];
  return [
    {
      field: 'credit',
      severity: 'warning',
      message: `The credit is not in a form of the house. Write it as ${quoted(example)}.`,
      ...(printed !== null && { fix: { credit: printed } }),
    },
  ];
};

/** The line in the first form of the house that says all that it says; null where there is none. */
function inHouseForm(
  { creators, source, credit }: CreditLine,
  forms: readonly HouseCreditForm[],
): string | null {
  if (creators.length === 0 || source === '') return null;
  const names = creators.join(' and ');
  const slashed = `${names} / ${source}`;
  const isSlashed = forms.some((form) => form === 'name / agency' || form === 'name / source');
  const printed = isSlashed
    ? slashed
    : source === 'AP' && forms.includes('AP Photo/name')
      ? `AP Photo/${names}`
      : source === 'Reuters' && forms.includes('REUTERS/name')
        ? `REUTERS/${names}`
        : null;
  return printed !== null && saysAll(printed, credit) ? printed : null;
}

const LABELS = new Set(['photo', 'by', 'via', 'picture', 'image', 'credit', 'and']);

function saysAll(printed: string, credit: string): boolean {
  const said = new Set(wordsIn(printed));
  return wordsIn(credit).every((word) => said.has(word) || LABELS.has(word));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
