import type { DocumentNode } from '../../shared/document/json';
import { pictureName, type PastedContent } from '../../shared/paste/pasted-content';
import { request } from '../ipc';
import { progressNotice } from '../ui/progress-notice';

interface WithPhotos {
  readonly content: readonly DocumentNode[];
  readonly refused: number;
}

/**
 * Takes the pictures that figures of the content name into the newsroom and gives them the photos;
 * one that is none leaves a figure only where there are words for it. When it is cancelled, those
 * that are not taken in yet count as refused.
 */
export async function withPhotos({
  content,
  pictures,
}: Pick<PastedContent, 'content' | 'pictures'>): Promise<WithPhotos> {
  const named = namesIn(content);
  const wanted = pictures
    .map((picture, at) => [pictureName(at), picture] as const)
    .filter(([name]) => named.has(name));
  if (wanted.length === 0) return { content, refused: 0 };
  const photos = await addPictures(wanted);
  const placed = content.flatMap((node) => placedNode(node, photos));
  return { content: placed, refused: [...photos.values()].filter((id) => id === null).length };
}

/** What the figures call their pictures, those inside of other blocks too. */
function namesIn(content: readonly DocumentNode[]): Set<string> {
  const names = new Set<string>();
  const read = (node: DocumentNode): void => {
    if (node.type === 'figure') names.add(String(node.attrs?.['photoId']));
    node.content?.forEach(read);
  };
  content.forEach(read);
  return names;
}

type Photos = ReadonlyMap<string, string | null>;

function placedNode(node: DocumentNode, photos: Photos): DocumentNode[] {
  if (node.type === 'figure') {
    const photoId = photos.get(String(node.attrs?.['photoId']));
    return photoId === undefined ? [node] : placedFigure(node, photoId);
  }
  if (node.type !== 'gallery' && node.type !== 'factBox') return [node];
  const content = (node.content ?? []).flatMap((inner) => placedNode(inner, photos));
  if (content.length > 0) return [{ ...node, content }];
  // A fact box has its title still.
  return node.type === 'gallery' ? [] : [{ ...node, content: [{ type: 'paragraph' }] }];
}

function placedFigure(node: DocumentNode, photoId: string | null): DocumentNode[] {
  if (photoId !== null) return [{ ...node, attrs: { ...node.attrs, photoId } }];
  return node.attrs?.['caption'] ? [{ ...node, attrs: { ...node.attrs, photoId: '' } }] : [];
}

/** Photo ids by the pictures' names in the content; null for those that were refused. */
async function addPictures(
  pictures: readonly (readonly [name: string, dataUrl: string])[],
): Promise<Map<string, string | null>> {
  const photos = new Map<string, string | null>();
  let cancelled = false;
  const notice = progressNotice('Taking in pictures', () => {
    cancelled = true;
  });
  try {
    for (const [at, [name, dataUrl]] of pictures.entries()) {
      notice.progress(at, pictures.length);
      photos.set(name, cancelled ? null : await addPicture(dataUrl, at + 1));
    }
  } finally {
    notice.end();
  }
  return photos;
}

async function addPicture(dataUrl: string, number: number): Promise<string | null> {
  const [, type, base64] = /^data:image\/([\w+.-]+);base64,(.*)$/is.exec(dataUrl) ?? [];
  const bytes = base64 === undefined ? null : bytesOf(base64);
  if (type === undefined || bytes === null) return null;
  const name = `Pasted picture ${number}.${type.toLowerCase()}`;
  const { photos } = await request('photos.add', [{ name, bytes }]);
  return photos[0]?.id ?? null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
