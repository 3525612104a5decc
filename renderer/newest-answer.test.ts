import { expect, it } from 'vitest';
import { newestAnswer } from './newest-answer';

it('leaves out an answer that a newer question has overtaken', async () => {
  const answers: ((answer: string) => void)[] = [];
  const ask = newestAnswer(() => new Promise<string>((resolve) => answers.push(resolve)));
  const [first, second] = [ask(), ask()];
  answers[1]?.('as it is');
  expect(await second).toBe('as it is');
  answers[0]?.('as it was');
  expect(await first).toBeUndefined();
  const third = ask();
  answers[2]?.('as it will be');
  expect(await third).toBe('as it will be');
});
