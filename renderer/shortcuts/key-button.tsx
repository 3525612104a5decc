import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { keyRefusal, type Bound } from '../actions/choose-key';
import { useShownKey } from '../actions/key-bindings';
import { recordKeys } from '../actions/key-recorder';
import { keysPressed } from '../actions/keys';
import { useApp } from '../app-store';
import { IconButton } from '../ui/button';

interface KeyButtonProps {
  action: Bound & { label: string; ownKeys?: readonly string[] };
  /** Null for no key, undefined for the one that the action comes with. */
  onChoose: (keys: string | null | undefined) => void;
}

/** An action's key; pressed, it takes the next key as the new one. */
export function KeyButton({ action, onChoose }: KeyButtonProps) {
  const [isRecording, setRecording] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const choices = useApp((state) => state.keys);
  const shown = useShownKey(action);
  const name = action.ownKeys === undefined ? 'Key' : 'Another key';

  useEffect(() => {
    if (!isRecording) return undefined;
    const { platform } = useApp.getState();
    return recordKeys((event) => {
      const keys = keysPressed(event, platform);
      if (keys === null) return;
      if (keys === 'Escape' || keys === 'Tab' || keys === 'Shift+Tab') setRecording(false);
      else if (keys === 'Backspace' || keys === 'Delete') {
        setRecording(false);
        onChoose(null);
      } else {
        const why = keyRefusal(keys, platform);
        setRefused(why);
        if (why !== null) return;
        setRecording(false);
        onChoose(keys);
      }
    });
  }, [isRecording, onChoose]);

  return (
    <span className="shortcut-key">
      {choices[action.id] !== undefined && (
        <IconButton label={`Reset the key of ${action.label}`} onClick={() => onChoose(undefined)}>
          <RotateCcw size={14} />
        </IconButton>
      )}
      <button
        type="button"
        className={isRecording ? 'key-button recording' : 'key-button'}
        aria-label={`${name} of ${action.label}: ${shown ?? 'none'}`}
        aria-pressed={isRecording}
        onClick={() => {
          setRefused(null);
          setRecording(!isRecording);
        }}
        onBlur={() => setRecording(false)}
      >
        {isRecording ? 'Press a key' : (shown ?? '–')}
      </button>
      <span role="status" className={isRecording ? 'hint' : 'visually-hidden'}>
        {isRecording && (refused ?? 'Delete for none, Escape to leave it')}
      </span>
    </span>
  );
}
