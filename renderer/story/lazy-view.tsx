import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { lazy, Suspense, useState, type FunctionComponent } from 'react';

type View = FunctionComponent<ReactNodeViewProps>;

const loads: (() => Promise<unknown>)[] = [];

/** Loads the views of blocks that were left out of the start. */
export async function loadViews(): Promise<void> {
  await Promise.all(loads.map((load) => load()));
}

/**
 * The view of a block that no start needs: loaded by `loadViews`, or by the first story that has one.
 * Once it is loaded it is there at once, so that what is typed next is typed into it.
 */
export function lazyView(load: () => Promise<View>): View {
  let loaded: View | null = null;
  const take = async () => {
    loaded = await load();
    return { default: loaded };
  };
  loads.push(take);
  const Later = lazy(take);
  return function LazyView(props) {
    // One of the two for as long as it is shown: the other would begin anew, without the focus.
    const [Shown] = useState(() => loaded ?? Later);
    return (
      <Suspense fallback={<NodeViewWrapper className="block-frame" />}>
        <Shown {...props} />
      </Suspense>
    );
  };
}
