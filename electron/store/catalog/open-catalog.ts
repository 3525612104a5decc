import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newsroomName } from '../newsroom-name';
import { Catalog, type CatalogOptions } from './catalog';

/** How a newsroom's catalog is kept. What is left out fits a test or a script. */
export interface CatalogSetup {
  /** Folder for catalogs of newsrooms in which nothing can be written. */
  elsewhere?: string;
  startIndexing?: CatalogOptions['startIndexing'];
  tell?: CatalogOptions['tell'];
}

/**
 * Opens the catalog of a newsroom, in the newsroom if it may be written to, or else elsewhere, or in
 * memory while it can be kept nowhere.
 */
export async function openCatalog(
  newsroom: string,
  readOnly: boolean,
  setup: CatalogSetup,
  listener: Pick<CatalogOptions, 'letGo' | 'photosChanged'>,
): Promise<Catalog> {
  const { indexHere } = await import('./indexing/index-here');
  const { startIndexing = indexHere, tell = () => {} } = setup;
  const optionsAt = (path: string) => ({
    newsroom,
    path,
    startIndexing,
    tell,
    ...listener,
  });
  const folder = setup.elsewhere ?? join(tmpdir(), 'copydesk-catalogs');
  const elsewhere = optionsAt(join(folder, `${newsroomName(newsroom)}.db`));
  if (readOnly) return openSomehow(elsewhere);
  try {
    return await Catalog.open(optionsAt(join(newsroom, '.copydesk', 'catalog.db')));
  } catch (error) {
    // A file system without locks, for one, or a file where the folder should be.
    console.warn('the catalog is kept outside the newsroom:', error);
    return openSomehow(elsewhere);
  }
}

async function openSomehow(options: CatalogOptions): Promise<Catalog> {
  try {
    return await Catalog.open(options);
  } catch (error) {
    return Catalog.openInMemory(options, error);
  }
}
