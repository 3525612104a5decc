import type { NewsroomView } from '../../shared/newsroom-view';
import { LANGUAGE_TAG } from '../../shared/language';
import { languageName } from '../../shared/spelling/dictionaries';
import { runAction } from '../actions/actions';
import { Button } from '../ui/button';
import type { DeskChange } from '../../shared/desk';
import { CommittedText, notEmpty } from './committed-text';

interface NewsroomSectionProps {
  newsroom: NewsroomView;
  onChange: (change: DeskChange) => void;
}

export function NewsroomSection({ newsroom, onChange }: NewsroomSectionProps) {
  const { desk, readOnly, path } = newsroom;
  return (
    <section aria-labelledby="settings-newsroom">
      <h2 id="settings-newsroom">Newsroom</h2>
      <CommittedText
        label="Name"
        value={desk.name}
        disabled={readOnly}
        check={notEmpty('A newsroom needs a name.')}
        onCommit={(name) => onChange({ name: name.trim() })}
      />
      <CommittedText
        label="Language of new stories"
        value={desk.language}
        disabled={readOnly}
        check={(language) =>
          LANGUAGE_TAG.test(language) ? '' : 'Write a language tag like en-GB, fr or ar.'
        }
        hint={languageName(desk.language)}
        onCommit={(language) => onChange({ language })}
      />
      <p className="setting">
        <span>Folder</span>
        <bdi className="path">{path}</bdi>
      </p>
      <Button onClick={() => runAction('reveal-newsroom')}>Show in file manager</Button>
    </section>
  );
}
