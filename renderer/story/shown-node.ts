import type { Node } from '@tiptap/pm/model';

/**
 * A block of the body as its view shows it. The editor tells the view of a changed block alone, so
 * that a key costs the same however many blocks with fields a story has.
 */
export class ShownNode {
  private readonly listeners = new Set<() => void>();

  constructor(private current: Node) {}

  get node(): Node {
    return this.current;
  }

  /** Tells the listeners, if attributes are others now. */
  becomes(node: Node): void {
    const { attrs } = this.current;
    this.current = node;
    if (node.attrs === attrs) return;
    for (const listener of this.listeners) listener();
  }

  /** @returns a function that stops listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
