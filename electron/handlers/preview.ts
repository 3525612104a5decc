import { openNewsroom, type Context } from '../context';
import type { Handlers } from '../ipc';
import type { RenditionCache } from '../photos/rendition-cache';
import type { PreviewFrame } from '../preview/preview-frame';
import type { ShownPreview } from '../preview/shown-preview';

type PreviewHandlers = Pick<Handlers, Extract<keyof Handlers, `preview.${string}`>>;

/** What previews are made with and shown in. */
export interface PreviewControl {
  shown: ShownPreview;
  frame: Pick<PreviewFrame, 'reload' | 'takeKeys'>;
  renditions: RenditionCache;
}

/** Showing a story as its readers get it. */
export function previewHandlers(
  context: Context,
  { shown, frame, renditions }: PreviewControl,
): PreviewHandlers {
  let newest = 0;
  return {
    async 'preview.make'(story) {
      newest += 1;
      const number = newest;
      // With the body's schema behind it, as the export itself.
      const { makePreview } = await import('../preview/make-preview');
      const { preview, view } = await makePreview(story, openNewsroom(context), renditions);
      // One that was asked for later may be there already.
      if (number === newest && shown.show(preview)) frame.reload();
      return view;
    },
    'preview.leave'() {
      newest += 1;
      shown.forget();
      frame.takeKeys(null);
    },
    'preview.takeKeys': (keys) => frame.takeKeys(keys),
  };
}
