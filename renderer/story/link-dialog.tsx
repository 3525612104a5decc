import * as Ariakit from '@ariakit/react';
import { useState, type FormEvent } from 'react';
import { safeLink } from '../../shared/document/links';
import { attempt, closeDialog } from '../app-store';
import { request } from '../ipc';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { StorySession } from './story-session';
import './link-dialog.css';

/** Sets, changes or removes the link on the selected words. */
export function LinkDialog({ session: { editor } }: { session: StorySession }) {
  const current = (editor.getAttributes('link').href as string | undefined) ?? '';
  const [address, setAddress] = useState(current);
  const [refusal, setRefusal] = useState('');
  const isInsecure = safeLink(address)?.startsWith('http:') ?? false;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = safeLink(address);
    if (href === null) {
      setRefusal('A link starts with https://, http:// or mailto:');
      return;
    }
    closeDialog();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && current === '') {
      chain.insertContent({
        type: 'text',
        text: address,
        marks: [{ type: 'link', attrs: { href } }],
      });
    } else chain.setMark('link', { href });
    chain.run();
  };
  const remove = () => {
    closeDialog();
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
  };
  return (
    <Dialog title="Link" onClose={closeDialog} className="link-dialog">
      <form onSubmit={submit}>
        <label className="dialog-field" htmlFor="link-address">
          Address
          <Ariakit.Focusable
            autoFocus
            render={
              <input
                id="link-address"
                className="input"
                dir="auto"
                value={address}
                placeholder="https://"
                aria-describedby="link-refusal"
                onChange={(event) => {
                  setAddress(event.target.value);
                  setRefusal('');
                }}
              />
            }
          />
        </label>
        <p role="alert" id="link-refusal" className="refusal">
          {refusal}
        </p>
        <p role="status" className="link-advice">
          {isInsecure &&
            'Not https: others on the way can read and change what readers get. Use https if the site has it.'}
        </p>
        <div className="dialog-buttons">
          {current !== '' && (
            <>
              <Button onClick={() => void attempt(() => request('app.openLink', current))}>
                Open in browser
              </Button>
              <Button onClick={remove}>Remove link</Button>
            </>
          )}
          <Button type="submit" look="primary">
            {current === '' ? 'Add link' : 'Change link'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
