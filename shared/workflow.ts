export const STATES = [
  'draft',
  'editing',
  'ready',
  'scheduled',
  'published',
  'held',
  'spiked',
  'killed',
] as const;
export type State = (typeof STATES)[number];
