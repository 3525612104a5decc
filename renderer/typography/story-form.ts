import { newsroomForm } from '../../shared/typography/first-quotes';
import type { HouseForm } from '../../shared/typography/house-form';
import { useApp } from '../app-store';

/** How the open newsroom sets a story of this language. */
export function storyForm(language: string): HouseForm {
  const chosen = useApp.getState().newsroom?.desk.firstQuotes ?? {};
  return newsroomForm(language, chosen);
}
