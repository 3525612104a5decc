/** Of the element of a suggestion, which the field names while it is chosen. */
export function suggestionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
