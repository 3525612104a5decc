/** Id of a story's tab in the page. */
export function tabElementId(id: string): string {
  return `tab-${id}`;
}

/** Id of the pane that shows a story. */
export function paneElementId(id: string): string {
  return `pane-${id}`;
}
