import type { Desk } from '../../shared/desk';
import { NamesSection } from './names-section';
import { newId } from './new-id';
import { saveDesk } from './save-desk';

interface PlacesProps {
  places: Desk['places'];
  disabled: boolean;
}

/** Where the newsroom's stories come from. */
export function PlacesSection({ places, disabled }: PlacesProps) {
  return (
    <NamesSection
      id="settings-places"
      title="Places"
      one="place"
      hint="Datelines complete these, as they are written in running text."
      names={places.map(({ name }) => name)}
      disabled={disabled}
      onChange={({ index, name }, said) => {
        const id = places[index]?.id ?? newId(name ?? '', 'place', places);
        const changed = name === null ? [] : [{ id, name }];
        void saveDesk({ places: places.toSpliced(index, 1, ...changed) }, said);
      }}
    />
  );
}

interface KeywordsProps {
  keywords: readonly string[];
  disabled: boolean;
}

/** Keywords that the newsroom has agreed on. */
export function KeywordsSection({ keywords, disabled }: KeywordsProps) {
  return (
    <NamesSection
      id="settings-keywords"
      title="Keywords"
      one="keyword"
      hint="Stories complete these, and may have others."
      names={keywords}
      disabled={disabled}
      onChange={({ index, name }, said) => {
        const changed = name === null ? [] : [name];
        void saveDesk({ keywords: keywords.toSpliced(index, 1, ...changed) }, said);
      }}
    />
  );
}
