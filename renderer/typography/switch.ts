import { notify } from '../app-store';

const KEY = 'typography-as-typed';
/** Asked at each key. */
let isOn = readIsOn();

/** Whether quotes, dashes and spaces are set as they are typed and pasted. */
export function isTypographyOn(): boolean {
  return isOn;
}

/** Follows what another window set. */
export function readTypographyAgain(): void {
  isOn = readIsOn();
}

export function toggleTypography(): void {
  isOn = !isOn;
  localStorage.setItem(KEY, isOn ? 'yes' : 'no');
  notify(
    isOn
      ? 'Quotes, dashes and spaces are set as you type and paste.'
      : 'Quotes, dashes and spaces stay as you type and paste them.',
  );
}

function readIsOn(): boolean {
  return localStorage.getItem(KEY) !== 'no';
}
