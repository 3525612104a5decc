import { NOTHING_FOUND, type CaptionCheck } from './check';

export const sameCaption: CaptionCheck = ({ caption }, { captionCounts }) => {
  const count = captionCounts.get(caption) ?? 0;
  if (count < 2 || caption.trim() === '') return NOTHING_FOUND;
  return [
    {
      field: 'caption',
      severity: 'hint',
      message: `${count.toLocaleString('en-GB')} of the selected photos have this caption. Say what each of them shows.`,
    },
  ];
};
