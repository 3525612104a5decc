import type { Story } from '../../shared/story';
import type { Format, Refusal } from './format';
import { isOwnExport } from './html/own-export';

/** A story as a web page in a folder of its own: the page and its pictures, nothing else needed. */
export const html: Format = {
  id: 'html',
  name: 'Web page',
  description: 'A folder with one page and its pictures, ready for a browser, a server or print.',
  refusals,
  isOwnExport,
  async write(job) {
    // With the body's schema behind it, too large to load before somebody exports.
    const { writePage } = await import('./html/write-page');
    return writePage(job);
  },
};

function refusals({ headline, kind }: Story): readonly Refusal[] {
  if (headline.trim() !== '') return [];
  return [{ message: `The ${kind} has no headline. Write one, then export.`, field: 'headline' }];
}
