import type { ComponentProps, ReactNode } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'plain' | 'primary' | 'quiet';
}

export function Button({ look = 'plain', className = '', ...props }: ButtonProps) {
  return <button type="button" className={`button ${look} ${className}`} {...props} />;
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
