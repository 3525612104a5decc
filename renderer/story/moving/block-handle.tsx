import * as Ariakit from '@ariakit/react';
import { GripVertical } from 'lucide-react';
import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { StorySession } from '../story-session';
import { BlockMenu } from './block-menu';
import { useBlockMenu } from './block-menu-store';
import { Handle } from './handle';
import './block-handle.css';

/** The handle beside a block of the body: drag it to move the block, press it for a menu. */
export function BlockHandle({ session: { editor } }: { session: StorySession }) {
  const isOpen = useBlockMenu((state) => state.isOpen);
  const said = useBlockMenu((state) => state.said);
  const layer = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parts = {
      layer: layer.current,
      button: button.current,
      line: line.current,
      mark: mark.current,
    };
    if (!hasAll(parts)) return undefined;
    const handle = new Handle(editor, parts);
    useBlockMenu.setState({ handle, isOpen: false, said: '' });
    return () => {
      useBlockMenu.setState({ handle: null, isOpen: false, said: '' });
      handle.destroy();
    };
  }, [editor]);

  const menu = Ariakit.useMenuStore({ open: isOpen, setOpen, placement: 'bottom-start' });
  return (
    <div ref={layer} className="block-layer">
      <div ref={mark} className="block-mark" hidden />
      <div ref={line} className="drop-line" hidden />
      <Ariakit.MenuButton
        ref={button}
        store={menu}
        className="block-handle"
        aria-label="Block menu"
        title="Drag to move, click for more"
        onFocusVisible={() => useBlockMenu.getState().handle?.goToCursor()}
        // The focus stays in the text.
        onMouseDown={(event: MouseEvent) => event.preventDefault()}
        onPointerDown={(event: PointerEvent) =>
          useBlockMenu.getState().handle?.press(event.nativeEvent)
        }
      >
        <GripVertical size={16} aria-hidden />
      </Ariakit.MenuButton>
      <Ariakit.Menu
        store={menu}
        fixed
        unmountOnHide
        gutter={4}
        className="command-menu block-menu"
        aria-label="Block"
        finalFocus={editor.view.dom}
      >
        <BlockMenu editor={editor} />
      </Ariakit.Menu>
      <p role="status" aria-label="Blocks" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

function setOpen(isOpen: boolean): void {
  const { handle } = useBlockMenu.getState();
  if (isOpen) handle?.take();
  else handle?.leave();
  useBlockMenu.setState({ isOpen });
}

type All<T> = { [Key in keyof T]: NonNullable<T[Key]> };

function hasAll<T extends object>(parts: T): parts is T & All<T> {
  return Object.values(parts).every((part) => part !== null);
}
