/** Says that the story can only be looked at, and that parts of it may be missing. `version`: of its shape. */
export function NewerBanner({ version }: { version: number }) {
  return (
    <p className="banner">
      A newer Copydesk made this story (format {version}), so here it is read-only. What this
      Copydesk knows of it is shown; parts may be missing or look plainer. Update Copydesk to write
      in it.
    </p>
  );
}
