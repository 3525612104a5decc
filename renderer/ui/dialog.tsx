import * as Ariakit from '@ariakit/react';
import { X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { IconButton } from './button';
import { keepFocusInDialog } from './keep-focus-in-dialog';

interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  className?: string;
}

/** A dialog over the window: Escape and a click beside it close it, focus stays inside. */
export function Dialog({ title, children, onClose, className = '' }: DialogProps) {
  // Both are there a moment later, in a part of the page of their own.
  const [dialog, setDialog] = useState<HTMLElement | null>(null);
  const [closing, setClosing] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (dialog === null || closing === null) return undefined;
    return keepFocusInDialog(dialog, closing);
  }, [dialog, closing]);
  const startsWith = (place: HTMLElement | null) => {
    if (place === null || closing?.contains(place) !== true) return true;
    // What it is for is still to come: Enter is not to close it meanwhile.
    dialog?.focus();
    return false;
  };
  return (
    <Ariakit.Dialog
      ref={setDialog}
      open
      onClose={onClose}
      autoFocusOnShow={startsWith}
      className={`dialog ${className}`}
      backdrop={<div className="backdrop" />}
    >
      <header className="dialog-header">
        <Ariakit.DialogHeading className="dialog-title">{title}</Ariakit.DialogHeading>
      </header>
      {children}
      {/* Last, so that the focus starts with what the dialog is for. */}
      <span className="dialog-close" ref={setClosing}>
        <IconButton label="Close" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </span>
    </Ariakit.Dialog>
  );
}
