import { useBlockNews } from './block-menu-store';

/** Says what was done to a block, in whichever story. Once on the screen: else it would be said twice. */
export function BlockNews() {
  const said = useBlockNews((state) => state.said);
  return (
    <p role="status" aria-label="Blocks" className="visually-hidden">
      {said}
    </p>
  );
}
