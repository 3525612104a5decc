import { create } from 'zustand';
import type { AddedPhotos, RefusedFile } from '../../../shared/photos/added-photos';
import { cutInWords, ORIGINAL_KEEPS_ALL } from '../../../shared/photos/cut-words';
import { inNameOrder } from '../../../shared/photos/name-order';
import { notify, openDialog } from '../../app-store';

/** Files to be told of at the end of adding, each list in the order of their names. */
export interface IngestReport {
  refused: readonly RefusedFile[];
  cut: readonly RefusedFile[];
  others: readonly RefusedFile[];
}

/** What the last adding left to be told. */
export const useIngestReport = create<IngestReport>(() => ({ refused: [], cut: [], others: [] }));

/** Files of a kind that are told of in the notice itself. */
const SAID_AT_MOST = 4;

/** Says at the foot of the window what was not taken in as it came, with the way to all names. */
export function tellOf(added: Pick<AddedPhotos, 'refused' | 'others' | 'cut'>): void {
  const report = reportOf(added);
  const { refused, cut, others } = report;
  if (refused.length + cut.length + others.length === 0) return;
  // The counts first: a notice that has many lines is scrolled.
  const lines = [
    ...(others.length > 0 ? [othersInWords(others.length)] : []),
    ...saidOf(cut, 'photos were not taken whole'),
    ...saidOf(refused, 'files were not added'),
  ];
  const isAllSaid = others.length === 0 && Math.max(refused.length, cut.length) <= SAID_AT_MOST;
  useIngestReport.setState(report);
  notify(lines.join('\n'), {
    tone: refused.length + cut.length > 0 ? 'error' : 'plain',
    ...(!isAllSaid && {
      action: { label: 'Show all names', run: () => openDialog('ingest-report') },
    }),
  });
}

/** A file that comes alone is told of as what it is. */
function reportOf({ refused, others, cut }: Parameters<typeof tellOf>[0]): IngestReport {
  const isAlone = others.length === 1 && refused.length === 0;
  return {
    refused: inNameOrder(isAlone ? others : refused),
    others: isAlone ? [] : inNameOrder(others),
    cut: inNameOrder(
      cut.map(({ name, cut: fields }) => ({
        name,
        why: [`“${name}”:`, ...fields.map(cutInWords), ORIGINAL_KEEPS_ALL].join(' '),
      })),
    ),
  };
}

function saidOf(files: readonly RefusedFile[], were: string): readonly string[] {
  const said = files.slice(0, SAID_AT_MOST).map(({ why }) => why);
  if (said.length === files.length) return said;
  return [`${files.length.toLocaleString('en-GB')} ${were}, such as:`, ...said];
}

/** E.g. `3 files are not pictures.` */
export function othersInWords(count: number): string {
  return count === 1
    ? '1 file is not a picture.'
    : `${count.toLocaleString('en-GB')} files are not pictures.`;
}
