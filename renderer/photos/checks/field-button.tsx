import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { focusPhotoField, type FormField } from '../photo-form-fields';

interface FieldButtonProps {
  field: FormField;
  describedBy: string;
  /** It cannot be pressed for a moment, but keeps the keys. */
  isWaiting: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** A button below a field that goes with what it has done; the keys are in the field then. */
export function FieldButton({
  field,
  describedBy,
  isWaiting,
  onPress,
  children,
}: FieldButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = ref.current;
    return () => {
      if (button !== null && document.activeElement === button) focusPhotoField(field);
    };
  }, [field]);
  return (
    <button
      type="button"
      ref={ref}
      className="button plain compact"
      aria-describedby={describedBy}
      aria-disabled={isWaiting}
      onClick={() => {
        if (!isWaiting) onPress();
      }}
    >
      {children}
    </button>
  );
}
