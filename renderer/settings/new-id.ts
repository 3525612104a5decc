/** The id that stories keep: plain letters and digits of the name, or a number of its own. */
export function newId(name: string, kind: string, had: readonly { id: string }[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48);
  const isTaken = plain === '' || had.some(({ id }) => id === plain);
  return isTaken ? `${plain || kind}-${Date.now().toString(36)}` : plain;
}
