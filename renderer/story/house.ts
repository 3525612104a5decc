import { FIRST_DESK } from '../../shared/first-desk';
import type { House } from '../../shared/find/field-words';
import { useApp } from '../app-store';

/** How the newsroom that is open words its fields. */
export function house(): House {
  return useApp.getState().newsroom?.desk ?? FIRST_DESK;
}
