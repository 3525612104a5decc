import { z } from 'zod';

/** One request of the contract: what it takes, and what it is answered with. */
export interface Request<Input extends z.ZodType, Answer> {
  input: Input;
  /** Type only: never there at run time. */
  answer?: Answer;
}

/** `takes(schema).gives<Answer>()`: one request of the contract. */
export function takes<Input extends z.ZodType>(input: Input) {
  return { gives: <Answer>(): Request<Input, Answer> => ({ input }) };
}

/** What a request takes that is asked without more. */
export const nothing = z.undefined();

/** Bytes of a file handed over by drag or paste; larger ones are refused with words by the handler. */
export const handedOver = z.strictObject({
  name: z.string().max(1024),
  bytes: z.instanceof(Uint8Array),
});
