import { create } from 'zustand';
import { CROPS, type CropName } from '../../../shared/photos/crops';
import { usePhotos } from '../photos';

/** What hands work on: an area, or the point that areas are laid around. */
export type CropChoice = CropName | 'focalPoint';

interface Cropping {
  isOpen: boolean;
  choice: CropChoice;
}

/** Cropping the photo in hand; what was chosen stays for the next photo. */
export const useCropping = create<Cropping>(() => ({ isOpen: false, choice: 'wide' }));

/** Begins to crop the photo in hand. */
export function openCropping(): void {
  useCropping.setState({ isOpen: true });
}

/** Goes back to where the photos were. */
export function closeCropping(): void {
  useCropping.setState({ isOpen: false });
}

/** Takes this area, or the focal point, in hand. */
export function chooseCrop(choice: CropChoice): void {
  useCropping.setState({ choice });
}

/** Why no photo can be cropped, in a sentence; null when one is in hand. */
export function whyNoPhotoInHand(): string | null {
  return usePhotos.getState().selection.current === null ? 'Select a photo first.' : null;
}

/** What a crop, or the focal point, is called. */
export function labelOf(choice: CropChoice): string {
  return choice === 'focalPoint' ? 'Focal point' : CROPS[choice].label;
}
