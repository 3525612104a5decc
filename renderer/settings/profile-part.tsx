import { useId, type ReactNode } from 'react';

interface ProfilePartProps {
  name: string;
  className?: string;
  children: ReactNode;
}

/** One part of a profile, shown when it is asked for: by Tab alone the last of them would be far away. */
export function ProfilePart({ name, className, children }: ProfilePartProps) {
  const id = useId();
  return (
    <details>
      <summary id={id}>{name}</summary>
      <fieldset className={className} aria-labelledby={id}>
        {children}
      </fieldset>
    </details>
  );
}
