import { useSpelling } from './spelling-store';

/** Says which mistake was stepped to. Once on the screen: else it would be said twice. */
export function SpellingNews() {
  const said = useSpelling((state) => state.said);
  return (
    <p role="status" aria-label="Spelling" className="visually-hidden">
      {said}
    </p>
  );
}
