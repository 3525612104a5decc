import type { BackupProgress } from '../../shared/backup';

const count = new Intl.NumberFormat('en-GB');

/** How far a backup or a restoring has come: step, count and bar. */
export function ProgressLine({ step, done, total }: BackupProgress) {
  return (
    <label className="backup-progress">
      <span>
        {step}
        {total > 0 && ` (${count.format(done)} of ${count.format(total)})`}
      </span>
      <progress {...(total > 0 ? { value: done, max: total } : {})} />
    </label>
  );
}
