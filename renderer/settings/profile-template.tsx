import { FIELD_NAMES } from '../../shared/fields/field-names';
import type { Template } from '../../shared/profiles/profile';
import { TEMPLATE_VARIABLES } from '../../shared/profiles/template';
import { CommittedText } from './committed-text';
import { ProfilePart } from './profile-part';

interface TemplateProps {
  template: Template;
  disabled: boolean;
  onChange: (change: Partial<Template>) => void;
}

const LABELS: Readonly<Record<keyof Template, string>> = {
  kicker: FIELD_NAMES.kicker,
  headline: FIELD_NAMES.headline,
  standfirst: FIELD_NAMES.standfirst,
  byline: FIELD_NAMES.byline,
  place: 'Place',
  slug: FIELD_NAMES.slug,
  genre: FIELD_NAMES.genre,
  body: FIELD_NAMES.body,
};

/** What a new story of the profile begins with. */
export function ProfileTemplate({ template, disabled, onChange }: TemplateProps) {
  return (
    <ProfilePart name="A new one begins with">
      {keysOf(LABELS).map((name) => (
        <CommittedText
          key={name}
          label={LABELS[name]}
          value={template[name]}
          disabled={disabled}
          multiline={name === 'body'}
          check={unknownVariable}
          onCommit={(text) => onChange({ [name]: text })}
        />
      ))}
      <p className="hint">
        {Object.entries(TEMPLATE_VARIABLES).map(([name, words], index) => (
          <span key={name}>
            {index > 0 && ', '}
            <code>{`{${name}}`}</code> {words}
          </span>
        ))}
        . A line of the body that begins with <code>## </code> is a subhead.
      </p>
    </ProfilePart>
  );
}

function unknownVariable(text: string): string {
  const unknown = [...text.matchAll(/\{(\w+)\}/g)].find(
    ([, name = '']) => !Object.hasOwn(TEMPLATE_VARIABLES, name),
  );
  if (unknown === undefined) return '';
  return `${unknown[0]} is nothing that can be filled in. See the list below.`;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(record) as Key[];
}
