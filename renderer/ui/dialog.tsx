import * as Ariakit from '@ariakit/react';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './button';

interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  className?: string;
}

/** A dialog over the window: Escape and a click beside it close it, focus stays inside. */
export function Dialog({ title, children, onClose, className = '' }: DialogProps) {
  return (
    <Ariakit.Dialog
      open
      onClose={onClose}
      className={`dialog ${className}`}
      backdrop={<div className="backdrop" />}
    >
      <header className="dialog-header">
        <Ariakit.DialogHeading className="dialog-title">{title}</Ariakit.DialogHeading>
      </header>
      {children}
      {/* Last, so that the focus starts with what the dialog is for. */}
      <span className="dialog-close">
        <IconButton label="Close" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </span>
    </Ariakit.Dialog>
  );
}
