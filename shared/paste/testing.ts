import { inlinesText, type ListPart, type PastedBlock, type PastedList } from './blocks';

/**
 * Blocks as lines that a person can read: `#` for headings by level, `>` quotes, `>!` pull quotes,
 * `>>` who said them, `•` or a number for items, `+` for their further paragraphs, `|` rows with `*`
 * after words of a header, `^` captions, `[picture …]`, `[box …]` to `[/box]`, `---` rules.
 */
export function outlineOf(blocks: readonly PastedBlock[]): string[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: PastedBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inlinesText(block.inlines)}`];
    case 'paragraph':
      return [inlinesText(block.inlines)];
    case 'caption':
      return [`^ ${inlinesText(block.inlines)}`];
    case 'quote':
      return [
        ...block.paragraphs.map((inlines) => `${block.pull ? '>!' : '>'} ${inlinesText(inlines)}`),
        ...(block.attribution === undefined ? [] : [`>> ${block.attribution}`]),
      ];
    case 'list':
      return listLines(block, '');
    case 'table':
      return block.rows.map((cells) => {
        const shown = cells.map(
          ({ header, paragraphs }) =>
            paragraphs.map(inlinesText).join(' / ') + (header && paragraphs.length > 0 ? '*' : ''),
        );
        return `| ${shown.join(' | ')} |`;
      });
    case 'picture':
      return [
        `[picture ${block.data ? 'data' : block.missing === 'webPictures' ? 'web' : 'lost'}]`,
      ];
    case 'box':
      return [
        `[${block.type} ${JSON.stringify(block.attrs)}]`,
        ...outlineOf(block.blocks),
        `[/${block.type}]`,
      ];
    case 'rule':
      return ['---'];
    case 'aside':
      return [`(${block.reason}) ${block.text}`];
  }
}

function listLines({ ordered, start, items }: PastedList, indent: string): string[] {
  return items.flatMap((parts, i) => {
    const marker = ordered ? `${start + i}.` : '•';
    return parts.flatMap((part, at) => partLines(part, at === 0 ? marker : null, indent));
  });
}

function partLines(part: ListPart, marker: string | null, indent: string): string[] {
  if (part.kind === 'list') return listLines(part, `${indent}  `);
  const words = inlinesText(part.inlines);
  return [marker === null ? `${indent}  + ${words}` : `${indent}${marker} ${words}`];
}
