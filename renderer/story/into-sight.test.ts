// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import { intoSight } from './into-sight';

it('a place that is gone by the next frame, as while undo is held, is no error', () => {
  document.body.innerHTML = '<div class="story-page"><div class="body"></div></div>';
  const element = document.querySelector<HTMLElement>('.body')!;
  const extensions = bodyExtensions();
  const editor = new Editor({ element, extensions, content: '<p>High tide</p>', injectCSS: false });
  const frames: FrameRequestCallback[] = [];
  globalThis.requestAnimationFrame = (frame) => frames.push(frame);
  intoSight(editor, { from: 10, to: 10 });
  editor.commands.clearContent();
  expect(frames).toHaveLength(1);
  expect(() => frames[0]?.(0)).not.toThrow();
  editor.destroy();
});
