import { useEffect } from 'react';
import { create } from 'zustand';

/** Whether photos that are looked at are shown in the pixels they have for pages. */
const useZoom = create<boolean>(() => false);

export function toggleZoom(): void {
  useZoom.setState((isZoomed) => !isZoomed, true);
}

/** As `useZoom`, of what is looked at now: it begins as large as there is room. */
export function usePhotoZoom(): boolean {
  useEffect(() => () => useZoom.setState(false, true), []);
  return useZoom();
}
