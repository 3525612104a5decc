/** Says to screen readers how many suggestions a text has; nothing of none. */
export function SuggestionNews({ count }: { count: number }) {
  return (
    <p className="visually-hidden" role="status">
      {count > 0 && `${count} ${count === 1 ? 'suggestion' : 'suggestions'}, arrow down to choose`}
    </p>
  );
}
