import { Button } from '../ui/button';

interface ExistsProps {
  name: string;
  onBack: () => void;
  /** Left out where what is there may be anybody's. */
  onReplace?: () => void;
  onKeepBoth: () => void;
}

/** The place of an export is taken: nothing is written over without asking. */
export function Exists({ name, onBack, onReplace, onKeepBoth }: ExistsProps) {
  return (
    <div className="export-phase">
      <p role="alert">
        There is a folder named “<bdi>{name}</bdi>” in this place already.
      </p>
      <div className="dialog-buttons">
        <Button onClick={onBack}>Back</Button>
        {onReplace !== undefined && <Button onClick={onReplace}>Replace it</Button>}
        <Button look="primary" focused onClick={onKeepBoth}>
          Keep both
        </Button>
      </div>
    </div>
  );
}
