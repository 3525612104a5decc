import { utilityProcess } from 'electron';
import { join } from 'node:path';
import { indexBeside } from './store/catalog/indexing/index-beside';
import type { StartIndexing } from './store/catalog/indexing/indexing';

/**
 * Indexing in an Electron utility process.
 *
 * @param folder where the built `indexer.js` is: the folder of the main bundle.
 */
export function indexInUtilityProcess(folder: string): StartIndexing {
  return indexBeside(() =>
    utilityProcess.fork(join(folder, 'indexer.js'), [], { serviceName: 'Copydesk indexer' }),
  );
}
