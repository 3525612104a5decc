import { useRef } from 'react';
import { ReadOnlyBanner } from '../access/read-only-banner';
import { useApp } from '../app-store';
import { BackupsSection } from '../backups/backups-section';
import { BinSection } from '../recovery/bin-section';
import { AppearanceSection } from './appearance-section';
import { CodesSection } from './codes-section';
import { CreditFormsSection } from './credit-forms-section';
import { DatelineSection, PrintColumnSection } from './dateline-section';
import { KeywordsSection, PlacesSection } from './listed-names';
import { NewsroomSection } from './newsroom-section';
import { PeopleSection } from './people-section';
import { ProfilesSection } from './profiles-section';
import { saveDesk } from './save-desk';
import { SectionsSection } from './sections-section';
import { SettingsIndex } from './settings-index';
import { SpellingSection } from './spelling-section';
import { TypographySection } from './typography-section';
import { WordsSection } from './words-section';
import './settings.css';

/** The newsroom's own settings, and how this person's Copydesk treats it. */
export function SettingsScreen() {
  const screen = useRef<HTMLElement>(null);
  const newsroom = useApp((state) => state.newsroom);
  if (newsroom === null) return null;
  const { desk, readOnly, path } = newsroom;
  return (
    <main className="settings" aria-labelledby="settings-title" ref={screen}>
      <ReadOnlyBanner />
      <div className="settings-columns">
        <SettingsIndex screen={screen} />
        <div className="settings-sheet">
          <h1 id="settings-title">Settings</h1>
          <NewsroomSection newsroom={newsroom} onChange={(change) => void saveDesk(change)} />
          <SectionsSection
            sections={desk.sections}
            disabled={readOnly}
            onChange={(sections) => void saveDesk({ sections })}
          />
          <ProfilesSection profiles={desk.profiles} disabled={readOnly} />
          <PeopleSection people={desk.people} disabled={readOnly} />
          <PlacesSection places={desk.places} disabled={readOnly} />
          <KeywordsSection keywords={desk.keywords} disabled={readOnly} />
          <WordsSection desk={desk} disabled={readOnly} />
          <CodesSection desk={desk} disabled={readOnly} />
          <CreditFormsSection desk={desk} disabled={readOnly} />
          <DatelineSection desk={desk} disabled={readOnly} />
          <TypographySection desk={desk} disabled={readOnly} />
          <PrintColumnSection desk={desk} disabled={readOnly} />
          <BackupsSection key={path} path={path} />
          <BinSection path={path} disabled={readOnly} />
          <SpellingSection />
          <AppearanceSection />
        </div>
      </div>
    </main>
  );
}
