import type { PrintColumn } from '../../../shared/desk';
import type { HeadlineVariant } from '../../../shared/fields/field-names';

/** A place where a headline has only so much room. */
export interface Surface {
  name: string;
  /** The wording that is shown there; the headline where that is empty. */
  variant: HeadlineVariant;
  face: 'Newsreader Variable' | 'Inter Variable';
  /** Of letters and column: pixels, or points on paper. */
  size: number;
  width: number;
  unit: 'px' | 'pt';
  /** Lines before it is cut off or pushes the picture away. */
  lines: number;
}

/**
 * Every surface at once. The feed card is that of Copydesk's own feed, phone that of the exported page on
 * a phone 375 pixels wide; networks and search engines cut off at about these widths.
 */
export function surfacesWith(column: PrintColumn): readonly Surface[] {
  const serif = 'Newsreader Variable';
  const sans = 'Inter Variable';
  return [
    {
      name: 'Feed card',
      variant: 'webHeadline',
      face: serif,
      size: 20,
      width: 268,
      unit: 'px',
      lines: 3,
    },
    {
      name: 'Phone',
      variant: 'webHeadline',
      face: serif,
      size: 30,
      width: 335,
      unit: 'px',
      lines: 4,
    },
    {
      name: 'Search result',
      variant: 'seoHeadline',
      face: sans,
      size: 18,
      width: 580,
      unit: 'px',
      lines: 1,
    },
    {
      name: 'Social card',
      variant: 'socialHeadline',
      face: sans,
      size: 16,
      width: 476,
      unit: 'px',
      lines: 2,
    },
    {
      name: 'Print column',
      variant: 'printHeadline',
      face: serif,
      size: column.headline,
      width: column.width,
      unit: 'pt',
      lines: column.lines,
    },
  ];
}
