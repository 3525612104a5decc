import { useEffect, useState } from 'react';
import type { Events, ExportDefaults, ExportResult } from '../../shared/ipc';
import { attempt, closeDialog, notify, useApp } from '../app-store';
import { listen, request, RequestError } from '../ipc';
import type { StorySession } from '../story/story-session';
import { unfinishedRefusal } from '../story/unfinished';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Exists } from './exists';
import { ExportForm } from './export-form';
import { Exported } from './exported';
import { FormatChoice } from './format-choice';
import { Refused } from './refused';
import { RunningExport } from './running-export';
import './export.css';

const NOT_SAVED =
  'The story is not saved, so its last words would be missing. Close this, then retry or save it elsewhere.';

const FORM = 'export-form';

type OnExisting = 'ask' | 'replace' | 'keep-both';

type Phase =
  | { name: 'choosing'; isBack?: true }
  | { name: 'running'; progress: Events['export.progress'] }
  | { name: 'exists' }
  /** `early`: before anything was asked for. */
  | { name: 'refused'; message: string; field?: string; photoId?: string; early?: boolean }
  | { name: 'done'; result: ExportResult };

/** Sends a finished story out: format, place, progress, and where it went. */
export function ExportDialog({ session }: { session: StorySession }) {
  const [formatId, setFormatId] = useState(() => useApp.getState().formats[0]?.id ?? '');
  const hasOtherFormats = useApp((state) => state.formats.length > 1);
  const [place, setPlace] = useState<ExportDefaults | null>(null);
  const [phase, setPhase] = useState<Phase>({ name: 'choosing' });

  useEffect(() => {
    let isCurrent = true;
    const start = async () => {
      const asked = await askBefore(session, formatId);
      if (!isCurrent) return;
      setPlace((chosen) => chosen ?? asked.place);
      setPhase((phase) => (isBefore(phase) ? asked.phase : phase));
    };
    void attempt(start);
    return () => {
      isCurrent = false;
    };
  }, [session, formatId]);

  useEffect(
    () =>
      listen({
        // The answer to a request may overtake what was told before it: an export that ended has ended.
        'export.progress': (progress) =>
          setPhase((phase) => (phase.name === 'running' ? { name: 'running', progress } : phase)),
      }),
    [],
  );

  const run = async (onExisting: OnExisting) => {
    if (place === null) return;
    setPhase({ name: 'running', progress: { done: 0, total: 1, step: 'Preparing' } });
    try {
      if (!(await session.flush())) {
        setPhase({ name: 'refused', message: NOT_SAVED });
        return;
      }
      const result = await request('export.run', {
        storyId: session.id,
        formatId,
        ...place,
        onExisting,
      });
      setPhase({ name: 'done', result });
    } catch (error) {
      const phase = phaseAfter(error, onExisting);
      setPhase(phase);
      if (phase.name !== 'refused') return;
      // What it is refused for since it was asked, as an expired photo, has a way to it.
      const refusal = await attempt(() =>
        request('export.refusal', { storyId: session.id, formatId }),
      );
      if (refusal?.message === phase.message)
        setPhase((now) => (now === phase ? { ...phase, ...refusal } : now));
    }
  };
  const choose = () => setPhase({ name: 'choosing', isBack: true });
  const close = () => {
    if (phase.name === 'running') void request('export.cancel');
    closeDialog();
  };
  return (
    <Dialog title="Export" onClose={close} className="export-dialog">
      {/* What is refused in one format may leave in another. */}
      {place !== null && isBefore(phase) && (phase.name === 'choosing' || hasOtherFormats) && (
        <FormatChoice form={FORM} formatId={formatId} onFormat={setFormatId} />
      )}
      {phase.name === 'choosing' && place !== null && (
        <ExportForm
          id={FORM}
          place={place}
          isBack={phase.isBack === true}
          onPlace={setPlace}
          onSubmit={() => void run('ask')}
          onCancel={close}
        />
      )}
      {phase.name === 'running' && <RunningExport progress={phase.progress} onCancel={close} />}
      {phase.name === 'exists' && place !== null && (
        <Exists
          name={place.name}
          onBack={choose}
          onReplace={() => void run('replace')}
          onKeepBoth={() => void run('keep-both')}
        />
      )}
      {phase.name === 'refused' && (
        <Refused {...phase} {...(phase.early ? {} : { onBack: choose })} />
      )}
      {phase.name === 'done' && (
        <Exported
          folder={phase.result.folder}
          button={<Button onClick={() => void attempt(openPage)}>Open page</Button>}
        />
      )}
    </Dialog>
  );
}

/** Whether nothing was asked for yet: what stands in the way of a format may still be said. */
function isBefore(phase: Phase): boolean {
  return phase.name === 'choosing' || (phase.name === 'refused' && phase.early === true);
}

/** Where the story would go, and whether it may leave in this format. */
async function askBefore(
  session: StorySession,
  formatId: string,
): Promise<{ place: ExportDefaults; phase: Phase }> {
  const isSaved = await session.flush();
  const [place, refusal] = await Promise.all([
    request('export.defaults', session.id),
    request('export.refusal', { storyId: session.id, formatId }),
  ]);
  if (!isSaved) return { place, phase: { name: 'refused', message: NOT_SAVED, early: true } };
  const halfTyped = unfinishedRefusal(session);
  if (halfTyped !== null) {
    const { refused: message, field } = halfTyped;
    return { place, phase: { name: 'refused', message, early: true, ...(field && { field }) } };
  }
  if (refusal === null) return { place, phase: { name: 'choosing' } };
  return { place, phase: { ...refusal, name: 'refused', early: true } };
}

function phaseAfter(error: unknown, onExisting: OnExisting): Phase {
  if (!(error instanceof RequestError)) throw error;
  // After “Replace it” the same code says why that may not be.
  if (error.code === 'exists' && onExisting === 'ask') return { name: 'exists' };
  if (error.code === 'cancelled') return { name: 'choosing', isBack: true };
  const { message, field } = error;
  return { name: 'refused', message, ...(field === undefined ? {} : { field }) };
}

async function openPage(): Promise<void> {
  await request('export.openPage');
  notify('The page is open in your browser.');
}
