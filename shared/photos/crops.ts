/** A shape that pictures are cut to for one use. */
export interface CropFacts {
  /** As screens call it. */
  label: string;
  /** Width by height. */
  ratio: number;
  /** Pixels that the crop needs across to be sharp where it is used. */
  neededWidth: number;
}

/** The shapes that a newsroom publishes in. */
export const CROPS = {
  wide: { label: '16:9', ratio: 16 / 9, neededWidth: 1600 },
  standard: { label: '4:3', ratio: 4 / 3, neededWidth: 1600 },
  square: { label: '1:1', ratio: 1, neededWidth: 1080 },
  tall: { label: '9:16', ratio: 9 / 16, neededWidth: 1080 },
  card: { label: 'Card', ratio: 1.91, neededWidth: 1200 },
  print: { label: 'Print', ratio: 3 / 2, neededWidth: 2400 },
} as const satisfies Record<string, CropFacts>;

export type CropName = keyof typeof CROPS;

export const cropNames = Object.keys(CROPS) as readonly CropName[];
