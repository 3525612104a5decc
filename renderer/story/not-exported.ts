/** Why a story that can only be looked at does not leave. */
export const NOT_EXPORTED =
  'A newer Copydesk made this story: parts that this one does not know would be missing. Update Copydesk to export it.';
