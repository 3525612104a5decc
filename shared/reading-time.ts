import type { DocumentNode } from './document/json';
export function countWords(body: DocumentNode): number {
  return (
    (body.text?.trim() ? body.text.trim().split(/\s+/).length : 0) +
    (body.content ?? []).reduce((n, c) => n + countWords(c), 0)
  );
}
export function readingMinutes(words: number): number {
  return Math.ceil(words / 238);
}
export function readingTimeLabel(minutes: number): string {
  return `${minutes} min read`;
}
