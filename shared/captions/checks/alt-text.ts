import { NOTHING_FOUND, type CaptionCheck } from './check';

export const altText: CaptionCheck = ({ altText: text, caption }) => {
  const words = text.trim();
  if (words === '')
    return [
      warn('The alt text is missing. Say what is to be seen, for readers who cannot see it.'),
    ];
  if (words !== caption.trim()) return NOTHING_FOUND;
  return [warn('The alt text is the caption once more. Say what is to be seen instead.')];
};

function warn(message: string) {
  return { field: 'altText' as const, severity: 'warning' as const, message };
}
