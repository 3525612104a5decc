/** The values of a list as one line to type in: parted by commas, or by semicolons where values hold commas. */
export function printList(values: readonly string[]): string {
  if (!values.some((value) => value.includes(','))) return values.join(', ');
  return values.length === 1 ? `${values[0]};` : values.join('; ');
}

/** The words of a field as one text: values of a list as one line to type in. */
export function printField(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : printList(value);
}

/** The values that were typed, each once, in their order: parted by semicolons where there are any. */
export function readList(text: string): readonly string[] {
  const values = text.split(text.includes(';') ? ';' : ',').map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ''))];
}
