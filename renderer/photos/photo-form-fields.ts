import { TYPED_FIELDS, type TypedField } from '../../shared/photos/typed-fields';
import { useApp } from '../app-store';
import { focusWhenThere, whileHandsRest } from '../ui/focus-when-there';
import { idOfRight, RIGHTS_LABELS, type RightsField } from './rights-fields';

/** Everything that the form of photos has a field or control for. */
export type FormField = TypedField | RightsField;

export const FORM_FIELDS = [
  ...Object.keys(TYPED_FIELDS),
  ...Object.keys(RIGHTS_LABELS),
] as readonly FormField[];

/** As the form calls it. */
export function labelOfField(field: FormField): string {
  return isRight(field) ? RIGHTS_LABELS[field] : TYPED_FIELDS[field].label;
}

/** Id of its control. */
export function idOfField(field: FormField): string {
  return isRight(field) ? idOfRight(field) : `photo-field-${field}`;
}

/** Puts the keys into a field of the form. */
export function focusPhotoField(field: FormField): void {
  document.getElementById(idOfField(field))?.focus();
}

/** As `focusPhotoField`, once the photos that are selected are read. */
export function goToPhotoField(field: FormField): void {
  const handsRest = whileHandsRest();
  focusWhenThere(
    () => document.getElementById(idOfField(field)),
    () => useApp.getState().screen === 'photos' && handsRest(),
    () => true,
  );
}

/** Whether it is one of the rights, which have controls of their own kinds. */
export function isRight(field: FormField): field is RightsField {
  return Object.hasOwn(RIGHTS_LABELS, field);
}
