import type { ErrorCode } from '../../shared/errors';

/** From the app to an isolated process: one task to do. */
export interface TaskMessage {
  id: number;
  task: string;
  input: unknown;
}

/** Back from it: how far it has come, or the end. An error without a code is a fault of ours. */
export type TaskReply =
  | { id: number; progress: unknown }
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: { code: ErrorCode | null; message: string } };
