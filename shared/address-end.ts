const SENTENCE_END = /["'”’»›).,;:!?…\]]$/u;
const OPENING = new Map([
  [')', '('],
  [']', '['],
]);

/**
 * A web address as it stands in a sentence, without the marks behind it that are the sentence's. A
 * bracket that closes one in the address is the address's own.
 */
export function withoutSentenceEnd(address: string): string {
  let own = address;
  while (SENTENCE_END.test(own) && !closesItsOwn(own)) own = own.slice(0, -1);
  return own;
}

function closesItsOwn(address: string): boolean {
  const close = address.slice(-1);
  const open = OPENING.get(close);
  return open !== undefined && count(address, open) >= count(address, close);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
