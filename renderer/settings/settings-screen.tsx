import { ReadOnlyBanner } from '../access/read-only-banner';
import { attempt, useApp } from '../app-store';
import { BackupsSection } from '../backups/backups-section';
import { request } from '../ipc';
import { BinSection } from '../recovery/bin-section';
import { AppearanceSection } from './appearance-section';
import type { DeskChange } from './desk-change';
import { NewsroomSection } from './newsroom-section';
import { SectionsSection } from './sections-section';
import './settings.css';

/** The newsroom's own settings, and how this person's Copydesk treats it. */
export function SettingsScreen() {
  const newsroom = useApp((state) => state.newsroom);
  if (newsroom === null) return null;
  const { desk, readOnly, path } = newsroom;
  const save = async (change: Partial<DeskChange>) => {
    const { name, language, sections } = desk;
    const saved = await attempt(() =>
      request('newsroom.saveDesk', { name, language, sections, ...change }),
    );
    if (saved !== undefined) useApp.setState({ newsroom: saved });
  };
  return (
    <main className="settings" aria-labelledby="settings-title">
      <ReadOnlyBanner />
      <div className="settings-sheet">
        <h1 id="settings-title">Settings</h1>
        <NewsroomSection newsroom={newsroom} onChange={(change) => void save(change)} />
        <SectionsSection
          sections={desk.sections}
          disabled={readOnly}
          onChange={(sections) => void save({ sections })}
        />
        <BackupsSection key={path} path={path} />
        <BinSection path={path} disabled={readOnly} />
        <AppearanceSection />
      </div>
    </main>
  );
}
