import type { Measure } from '../../../shared/length/wrap-lines';

/** Words in a newsroom's stories repeat: a measure is taken once for each, up to so many. */
const MOST_KNOWN = 20_000;
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Measures text as the browser sets it. @param font as CSS writes it, e.g. `600 20px "Newsreader Variable"` */
export function measureIn(font: string): Measure {
  return (text) => {
    const key = `${font}\n${text}`;
    const had = known.get(key);
    if (had !== undefined) return had;
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return 0;
    context.font = font;
    const { width } = context.measureText(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, width);
    return width;
  };
}

/** Resolves when the bundled faces are there: widths measured before are those of another face. */
export async function facesLoaded(): Promise<void> {
  await Promise.all(['600 20px "Newsreader Variable"', '600 20px "Inter Variable"'].map(load));
  known.clear();
}

function load(font: string): Promise<unknown> {
  return document.fonts.load(font);
}
