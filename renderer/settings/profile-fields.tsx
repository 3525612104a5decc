import { blocks as allBlocks } from '../../shared/document';
import { FIELD_NAMES } from '../../shared/fields/field-names';
import { blockWords, isOptionalBlock } from '../../shared/profiles/blocks';
import { PROFILE_FIELDS, type ProfileField } from '../../shared/profiles/profile';
import { ProfilePart } from './profile-part';

interface FieldsProps {
  fields: readonly ProfileField[];
  disabled: boolean;
  onChange: (fields: ProfileField[]) => void;
}

/** Which fields a story of the profile shows. */
export function ProfileFields({ fields, disabled, onChange }: FieldsProps) {
  return (
    <ProfilePart name="Fields" className="checks">
      {PROFILE_FIELDS.map((field) => (
        <label key={field}>
          <input
            type="checkbox"
            checked={fields.includes(field)}
            disabled={disabled}
            onChange={({ target }) =>
              onChange(
                PROFILE_FIELDS.filter((each) =>
                  each === field ? target.checked : fields.includes(each),
                ),
              )
            }
          />
          {FIELD_NAMES[field]}
        </label>
      ))}
    </ProfilePart>
  );
}

const BLOCKS = allBlocks.map(({ node }) => node.name).filter(isOptionalBlock);

interface BlocksProps {
  blocks: readonly string[] | null;
  disabled: boolean;
  onChange: (blocks: string[] | null) => void;
}

/** Which blocks a body of the profile has, beside paragraphs; with all of them, also those to come. */
export function ProfileBlocks({ blocks, disabled, onChange }: BlocksProps) {
  const has = (name: string) => blocks === null || blocks.includes(name);
  const toggle = (name: string, isChecked: boolean) => {
    const chosen = BLOCKS.filter((each) => (each === name ? isChecked : has(each)));
    onChange(chosen.length === BLOCKS.length ? null : chosen);
  };
  return (
    <ProfilePart name="Blocks beside paragraphs" className="checks">
      {BLOCKS.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={has(name)}
            disabled={disabled}
            onChange={({ target }) => toggle(name, target.checked)}
          />
          {capitalised(blockWords(name))}
        </label>
      ))}
    </ProfilePart>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
