import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'plain' | 'primary' | 'quiet';
  /** Takes the focus as it appears: for the next step, where the last one has gone. */
  focused?: boolean;
}

export function Button({ look = 'plain', focused = false, className = '', ...props }: ButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) ref.current?.focus();
  }, [focused]);
  return (
    <button
      ref={ref}
      type="button"
      className={`button ${look} ${className}`}
      // For a dialog that opens with it, which gives the focus to its first button otherwise.
      data-autofocus={focused || undefined}
      {...props}
    />
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  label: string;
  /** Shown after the label in the tooltip. */
  shortcut?: string | undefined;
  pressed?: boolean | undefined;
  children: ReactNode;
}

/** A button that shows an icon and says its name. */
export function IconButton({ label, shortcut, pressed, children, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...props}
    >
      {children}
    </button>
  );
}
