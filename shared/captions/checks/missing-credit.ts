import { splitCaption } from '../../paste/credit';
import { NOTHING_FOUND, type CaptionCheck } from './check';

export const missingCredit: CaptionCheck = ({ caption, credit }) => {
  if (credit.trim() !== '') return NOTHING_FOUND;
  const split = splitCaption(caption);
  if (split === null) {
    return [
      {
        field: 'credit',
        severity: 'error',
        message: 'The credit is missing. Write whose picture it is, such as “Kim Won Jin / AFP”.',
      },
    ];
  }
  return [
    {
      field: 'credit',
      severity: 'error',
      message: `The credit is missing; the caption ends in “${split.credit}”. Move it here.`,
      fix: { caption: split.caption, credit: split.credit },
    },
  ];
};
