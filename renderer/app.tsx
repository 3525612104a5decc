import { lazy, Suspense } from 'react';
import { useApp } from './app-store';
import { DiskWarning } from './disk-space/disk-warning';
import { FeedScreen } from './feed/feed-screen';
import { Rail } from './rail';
import { loadViews } from './story/lazy-view';
import { StoriesScreen } from './story/stories-screen';
import { FocusMode } from './story/focus-mode';
import { useOpenStory } from './story/open-session';
import { useInFocus } from './story/writing-modes';
import { Notices } from './ui/notices';
import { isStoryWindow } from './windows/this-window';
import { WelcomeScreen } from './welcome/welcome-screen';

// Screens and dialogs that no start needs are loaded once the first screen is there.
const loadPalette = async () => ({ default: (await import('./palette/palette')).Palette });
const loadExport = async () => ({ default: (await import('./export/export-dialog')).ExportDialog });
const loadPhotoExport = async () => ({
  default: (await import('./photos/export/photo-export-dialog')).PhotoExportDialog,
});
const loadPicker = async () => ({ default: (await import('./photos/photo-picker')).PhotoPicker });
const loadIngestReport = async () => ({
  default: (await import('./photos/ingest/ingest-report-dialog')).IngestReportDialog,
});
const loadReplacePhoto = async () => ({
  default: (await import('./photos/replace-photo-dialog')).ReplacePhotoDialog,
});
const loadRemovePhotos = async () => ({
  default: (await import('./photos/remove-photos-dialog')).RemovePhotosDialog,
});
const loadRemovedPhotos = async () => ({
  default: (await import('./photos/removed-photos-dialog')).RemovedPhotosDialog,
});
const loadLink = async () => ({ default: (await import('./story/link-dialog')).LinkDialog });
const loadStoryPicker = async () => ({
  default: (await import('./story/story-picker')).StoryPicker,
});
const loadConflict = async () => ({
  default: (await import('./conflict/conflict-dialog')).ConflictDialog,
});
const loadCopy = async () => ({ default: (await import('./conflict/copy-dialog')).CopyDialog });
const loadVersion = async () => ({
  default: (await import('./history/version-dialog')).VersionDialog,
});
const loadRecovery = async () => ({
  default: (await import('./recovery/recovery-dialog')).RecoveryDialog,
});
const loadVanished = async () => ({
  default: (await import('./conflict/vanished-dialog')).VanishedDialog,
});
const loadTakeOver = async () => ({
  default: (await import('./access/take-over-dialog')).TakeOverDialog,
});
const loadRestore = async () => ({
  default: (await import('./backups/restore-dialog')).RestoreDialog,
});
const loadShortcuts = async () => ({
  default: (await import('./shortcuts/shortcuts-dialog')).ShortcutsDialog,
});
const loadStationery = async () => ({
  default: (await import('./photos/stationery/stationery-dialog')).StationeryDialog,
});
const loadBackupStatus = async () => ({
  default: (await import('./backups/backup-status')).BackupStatus,
});
const loadStoryMenu = async () => ({
  default: (await import('./story/tabs/story-menu')).StoryMenu,
});
const loadSettings = async () => ({
  default: (await import('./settings/settings-screen')).SettingsScreen,
});
const loadPhotos = async () => ({ default: (await import('./photos/photos-screen')).PhotosScreen });
const loadNewsroomFind = async () => ({
  default: (await import('./find/newsroom-find-dialog')).NewsroomFindDialog,
});
const Palette = lazy(loadPalette);
const ExportDialog = lazy(loadExport);
const PhotoExportDialog = lazy(loadPhotoExport);
const PhotoPicker = lazy(loadPicker);
const IngestReportDialog = lazy(loadIngestReport);
const ReplacePhotoDialog = lazy(loadReplacePhoto);
const RemovePhotosDialog = lazy(loadRemovePhotos);
const RemovedPhotosDialog = lazy(loadRemovedPhotos);
const LinkDialog = lazy(loadLink);
const StoryPicker = lazy(loadStoryPicker);
const ConflictDialog = lazy(loadConflict);
const CopyDialog = lazy(loadCopy);
const VersionDialog = lazy(loadVersion);
const RecoveryDialog = lazy(loadRecovery);
const VanishedDialog = lazy(loadVanished);
const TakeOverDialog = lazy(loadTakeOver);
const RestoreDialog = lazy(loadRestore);
const BackupStatus = lazy(loadBackupStatus);
const StoryMenu = lazy(loadStoryMenu);
const NewsroomFindDialog = lazy(loadNewsroomFind);
const ShortcutsDialog = lazy(loadShortcuts);
const StationeryDialog = lazy(loadStationery);
const SettingsScreen = lazy(loadSettings);
const PhotosScreen = lazy(loadPhotos);

/** For every window. */
const STORY_LOADS: readonly (() => Promise<unknown>)[] = [
  loadPalette,
  () => import('./paste/paste-carried'),
  loadLink,
  loadStoryPicker,
  loadExport,
  loadPicker,
  loadConflict,
  loadCopy,
  loadVersion,
  loadVanished,
  loadTakeOver,
  loadViews,
  loadShortcuts,
  () => import('./preview/preview-panel'),
  () => import('./spelling/spelling-menu'),
  () => import('./spelling/step-spelling'),
];
/** For the main one. */
const MAIN_LOADS: readonly (() => Promise<unknown>)[] = [
  loadSettings,
  loadPhotos,
  loadStationery,
  loadPhotoExport,
  loadIngestReport,
  loadReplacePhoto,
  loadRemovePhotos,
  loadRemovedPhotos,
  loadRestore,
  loadBackupStatus,
  loadStoryMenu,
  loadRecovery,
  loadNewsroomFind,
];

/** Loads what was left out of the start, so that no dialog keeps the next key waiting. */
export async function loadTheRest(): Promise<void> {
  const loads = isStoryWindow ? STORY_LOADS : [...STORY_LOADS, ...MAIN_LOADS];
  await Promise.all(loads.map((load) => load()));
  await import('./find/open-find');
  if (!isStoryWindow) await listenAsMain();
  (await import('./captions/follow-codes')).followCodes();
  (await import('./spelling/follow-spelling')).followSpelling();
  useApp.setState({ restLoaded: true });
}

/** What is about the newsroom as a whole is said in the main window. */
async function listenAsMain(): Promise<void> {
  (await import('./find/newsroom-find')).listenToFinding();
  (await import('./backups/backups')).listenToBackups();
  (await import('./recovery/recovery-store')).listenToRecovery();
}

export function App() {
  const hasNewsroom = useApp((state) => state.newsroom !== null);
  const restLoaded = useApp((state) => state.restLoaded);
  return (
    <>
      {hasNewsroom ? <Desk /> : !isStoryWindow && <WelcomeScreen />}
      <Suspense>
        <Dialogs />
      </Suspense>
      {/* Apart: what is loaded beside an open dialog would take it away for a moment, and its focus. */}
      <Suspense>
        {restLoaded && !isStoryWindow && <BackupStatus />}
        {restLoaded && !isStoryWindow && <StoryMenu />}
      </Suspense>
      <FocusMode />
      <Notices>
        <DiskWarning />
      </Notices>
    </>
  );
}

function Desk() {
  const screen = useApp((state) => state.screen);
  const inFocus = useInFocus();
  return (
    <div className={inFocus ? 'desk in-focus' : 'desk'}>
      {!inFocus && !isStoryWindow && <Rail />}
      {screen === 'feed' && <FeedScreen />}
      {screen === 'stories' && <StoriesScreen />}
      {screen === 'photos' && (
        <Suspense>
          <PhotosScreen />
        </Suspense>
      )}
      {screen === 'settings' && (
        <Suspense>
          <SettingsScreen />
        </Suspense>
      )}
    </div>
  );
}

function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  const session = useOpenStory((state) => state.session);
  switch (dialog) {
    case 'palette':
      return <Palette />;
    case 'photo-picker':
      return <PhotoPicker />;
    case 'ingest-report':
      return <IngestReportDialog />;
    case 'replace-photo':
      return <ReplacePhotoDialog />;
    case 'remove-photos':
      return <RemovePhotosDialog />;
    case 'removed-photos':
      return <RemovedPhotosDialog />;
    case 'export':
      return session && <ExportDialog session={session} />;
    case 'export-photos':
      return <PhotoExportDialog />;
    case 'restore':
      return <RestoreDialog />;
    case 'story-picker':
      return <StoryPicker />;
    case 'link':
      return session && <LinkDialog session={session} />;
    case 'conflict':
      return session && <ConflictDialog session={session} />;
    case 'copy':
      return session && <CopyDialog session={session} />;
    case 'version':
      return session && <VersionDialog session={session} />;
    case 'recovery':
      return <RecoveryDialog />;
    case 'vanished':
      return <VanishedDialog />;
    case 'take-over':
      return <TakeOverDialog />;
    case 'find-newsroom':
      return <NewsroomFindDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'stationery':
      return <StationeryDialog />;
    case null:
      return null;
  }
}
