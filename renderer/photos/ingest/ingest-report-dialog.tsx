import type { RefusedFile } from '../../../shared/photos/added-photos';
import { closeDialog } from '../../app-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { othersInWords, useIngestReport } from './ingest-report';
import './ingest-report.css';

/** All files that the last adding of pictures had something to tell of. */
export function IngestReportDialog() {
  const { refused, cut, others } = useIngestReport();
  return (
    <Dialog title="Not added as they came" onClose={closeDialog} className="ingest-report">
      <div className="ingest-report-body">
        <Files label="Not added" files={refused} />
        <Files label="Not taken whole" files={cut} />
        <Files label={othersInWords(others.length)} files={others} />
      </div>
      <div className="dialog-buttons">
        <Button look="primary" focused onClick={closeDialog}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}

function Files({ label, files }: { label: string; files: readonly RefusedFile[] }) {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{label}</h2>
      <ul>
        {files.map(({ why }, index) => (
          <li key={index} dir="auto">
            {why}
          </li>
        ))}
      </ul>
    </section>
  );
}
