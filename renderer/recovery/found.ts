import { create } from 'zustand';
import type { RecoveredView } from '../../shared/recovery';

/** Words found in other files than their stories', which wait for the person to decide. */
export const useFound = create<{ found: readonly RecoveredView[] }>(() => ({ found: [] }));
