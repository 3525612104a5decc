import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { EMPTY_TEMPLATE, PROFILE_FIELDS, type Profile } from '../../shared/profiles/profile';
import { IconButton } from '../ui/button';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { CommittedText, notEmpty } from './committed-text';
import { NewEntry } from './new-entry';
import { newId } from './new-id';
import { ProfileBlocks, ProfileFields } from './profile-fields';
import { ProfileLimits } from './profile-limits';
import { ProfileTemplate } from './profile-template';
import { saveDesk } from './save-desk';
import './profiles.css';

interface ProfilesProps {
  profiles: readonly Profile[];
  disabled: boolean;
}

/** The kinds of stories that the newsroom writes; a new story is one of the first. */
export function ProfilesSection({ profiles, disabled }: ProfilesProps) {
  const list = useKeptFocus<HTMLUListElement>();
  const move = (index: number, by: 1 | -1) => {
    const moved = [...profiles];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    void saveDesk({ profiles: moved });
  };
  return (
    <section aria-labelledby="settings-profiles">
      <h2 id="settings-profiles">Profiles</h2>
      <ul className="profiles" ref={list}>
        {profiles.map((profile, index) => {
          const { id, name } = profile;
          const change = (changed: Partial<Profile>) =>
            void saveDesk(
              { profiles: profiles.with(index, { ...profile, ...changed }) },
              `The profile “${changed.name ?? name}” was changed.`,
            );
          return (
            <li key={id}>
              <details>
                <summary>{name}</summary>
                <ProfileForm profile={profile} disabled={disabled} onChange={change} />
              </details>
              <IconButton
                label={`Move ${name} up`}
                disabled={disabled || index === 0}
                onClick={() => move(index, -1)}
              >
                <ArrowUp size={15} />
              </IconButton>
              <IconButton
                label={`Move ${name} down`}
                disabled={disabled || index === profiles.length - 1}
                onClick={() => move(index, 1)}
              >
                <ArrowDown size={15} />
              </IconButton>
              <IconButton
                label={`Remove ${name}`}
                disabled={disabled}
                onClick={() =>
                  void saveDesk(
                    { profiles: profiles.toSpliced(index, 1) },
                    `The profile “${name}” was removed. Its stories show every field.`,
                  )
                }
              >
                <Trash2 size={15} />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <NewEntry
        label="New profile"
        disabled={disabled}
        had={profiles.map(({ name }) => name)}
        onAdd={(name) => {
          const profile: Profile = {
            id: newId(name, 'profile', profiles),
            name,
            fields: [...PROFILE_FIELDS],
            blocks: null,
            limits: [],
            template: EMPTY_TEMPLATE,
          };
          void saveDesk({ profiles: [...profiles, profile] });
        }}
      />
      <p className="hint">New story begins one of the first; each has a command of its own.</p>
    </section>
  );
}

interface ProfileFormProps {
  profile: Profile;
  disabled: boolean;
  onChange: (change: Partial<Profile>) => void;
}

function ProfileForm({ profile, disabled, onChange }: ProfileFormProps) {
  const { name, fields, blocks, limits, template } = profile;
  return (
    <div className="profile-form">
      <CommittedText
        label="Name of the profile"
        value={name}
        disabled={disabled}
        check={notEmpty('A profile needs a name.')}
        onCommit={(typed) => onChange({ name: typed.trim() })}
      />
      <ProfileFields
        fields={fields}
        disabled={disabled}
        onChange={(changed) => onChange({ fields: changed })}
      />
      <ProfileBlocks
        blocks={blocks}
        disabled={disabled}
        onChange={(changed) => onChange({ blocks: changed })}
      />
      <ProfileLimits
        limits={limits}
        disabled={disabled}
        onChange={(changed) => onChange({ limits: changed })}
      />
      <ProfileTemplate
        template={template}
        disabled={disabled}
        onChange={(changed) => onChange({ template: { ...template, ...changed } })}
      />
    </div>
  );
}
