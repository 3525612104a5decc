import type { Format } from './format';
export const formats: readonly Format[] = [];
