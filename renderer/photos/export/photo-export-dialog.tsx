import { useEffect, useState } from 'react';
import type { Events, ExportDefaults } from '../../../shared/ipc';
import type { PhotosExported, PhotosLeave } from '../../../shared/photos/leaving';
import { attempt, closeDialog } from '../../app-store';
import { Exists } from '../../export/exists';
import { ExportForm } from '../../export/export-form';
import { Exported } from '../../export/exported';
import { Refused } from '../../export/refused';
import { RunningExport } from '../../export/running-export';
import '../../export/export.css';
import { listen, request, RequestError } from '../../ipc';
import { Dialog } from '../../ui/dialog';
import { savePhotos } from '../change-photos';
import { photosInWords } from '../photos-in-words';
import { selectedIds } from '../photos';
import { LeavingChoice } from './leaving-choice';
import './photo-export.css';

const FORM = 'photo-export-form';
const NOT_SAVED =
  'Some words of these photos are not saved, so they would be missing. Close this, save them, then export again.';

type Phase =
  | { name: 'choosing'; isBack?: true }
  | { name: 'running'; progress: Events['export.progress'] }
  | { name: 'exists' }
  | { name: 'refused'; message: string }
  | { name: 'done'; exported: PhotosExported };

/** Sends the selected photos out: what of them, to where, how far it is, and what became of it. */
export function PhotoExportDialog() {
  const [ids] = useState(selectedIds);
  const [leaving, setLeaving] = useState(asLastTime);
  const [place, setPlace] = useState<ExportDefaults | null>(null);
  const [phase, setPhase] = useState<Phase>({ name: 'choosing' });
  useEffect(() => {
    void attempt(async () => setPlace(await request('export.photosPlace')));
  }, []);
  useEffect(
    () =>
      listen({
        'export.progress': (progress) =>
          setPhase((now) => (now.name === 'running' ? { name: 'running', progress } : now)),
      }),
    [],
  );

  const run = async (onExisting: 'ask' | 'keep-both') => {
    if (place === null) return;
    localStorage.setItem(KEY, JSON.stringify(leaving));
    setPhase({ name: 'running', progress: { done: 0, total: ids.length, step: 'Preparing' } });
    try {
      if (!(await savePhotos())) return setPhase({ name: 'refused', message: NOT_SAVED });
      const order = { ids: [...ids], ...leaving, ...place, onExisting };
      setPhase({ name: 'done', exported: await request('export.photos', order) });
    } catch (error) {
      setPhase(phaseAfter(error));
    }
  };
  const close = () => {
    if (phase.name === 'running') void request('export.cancel');
    closeDialog();
  };
  const choose = () => setPhase({ name: 'choosing', isBack: true });
  return (
    <Dialog
      title={`Export ${photosInWords(ids.length)}`}
      onClose={close}
      className="export-dialog photo-export"
    >
      {/* At once, so that the focus begins here. */}
      {phase.name === 'choosing' && (
        <LeavingChoice form={FORM} leaving={leaving} onChange={setLeaving} />
      )}
      {phase.name === 'choosing' && place !== null && (
        <ExportForm
          id={FORM}
          place={place}
          isBack={phase.isBack === true}
          whyNot={isNothing(leaving) ? 'Nothing is chosen.' : undefined}
          onPlace={setPlace}
          onSubmit={() => void run('ask')}
          onCancel={close}
        />
      )}
      {phase.name === 'running' && <RunningExport progress={phase.progress} onCancel={close} />}
      {phase.name === 'exists' && place !== null && (
        <Exists name={place.name} onBack={choose} onKeepBoth={() => void run('keep-both')} />
      )}
      {phase.name === 'refused' && <Refused message={phase.message} onBack={choose} />}
      {phase.name === 'done' && (
        <Exported
          folder={phase.exported.folder}
          what={leftInWords(phase.exported.left, leaving.pictures)}
        >
          <Problems problems={phase.exported.problems} />
        </Exported>
      )}
    </Dialog>
  );
}

/** E.g. `12 pictures`. */
function leftInWords(left: number, pictures: PhotosLeave['pictures']): string {
  if (pictures === 'none') return `Words of ${photosInWords(left)}`;
  return left === 1 ? '1 picture' : `${left.toLocaleString('en-GB')} pictures`;
}

/** What did not leave, or not as it should. */
function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <ul className="export-problems">
        {problems.map((problem) => (
          <li key={problem} dir="auto">
            {problem}
          </li>
        ))}
      </ul>
    </div>
  );
}

const KEY = 'photos-leave';

/** What a desk sends out is mostly the same. */
function asLastTime(): PhotosLeave {
  const kept = keptChoice();
  const isYes = (name: 'csv' | 'text' | 'sheet') => kept[name] === true;
  return {
    pictures: PICTURES.find((pictures) => pictures === kept['pictures']) ?? 'inside',
    csv: isYes('csv'),
    text: isYes('text'),
    sheet: isYes('sheet'),
  };
}

const PICTURES: readonly PhotosLeave['pictures'][] = ['inside', 'sidecar', 'none'];

/** Nothing where what was kept cannot be read. */
function keptChoice(): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as object) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}

function isNothing({ pictures, csv, text, sheet }: PhotosLeave): boolean {
  return pictures === 'none' && !csv && !text && !sheet;
}

function phaseAfter(error: unknown): Phase {
  if (!(error instanceof RequestError)) throw error;
  if (error.code === 'exists') return { name: 'exists' };
  if (error.code === 'cancelled') return { name: 'choosing', isBack: true };
  return { name: 'refused', message: error.message };
}
