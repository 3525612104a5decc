/** Says on stdout that a moment has come, for the benchmarks of `npm run bench:…` that wait for it. */
export function mark(moment: 'editable' | 'listed' | 'compared'): void {
  if (process.env.COPYDESK_MARK === '1') process.stdout.write(`copydesk:${moment}\n`);
}
