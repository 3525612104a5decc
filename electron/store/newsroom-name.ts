import { hashOf } from './durable-file';

/** Name of what is kept of a newsroom outside of it: by its path, 32 hexadecimal digits. */
export function newsroomName(path: string): string {
  return hashOf(Buffer.from(path)).slice(0, 32);
}
