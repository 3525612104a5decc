import { NOTHING_FOUND, type CaptionCheck } from './check';

export const missingCaption: CaptionCheck = ({ caption }) =>
  caption.trim() !== ''
    ? NOTHING_FOUND
    : [
        {
          field: 'caption',
          severity: 'error',
          message: 'The caption is missing. Say who does what, where and when.',
        },
      ];
