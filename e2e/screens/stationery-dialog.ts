import type { Page } from 'playwright/test';

/** Words for many photos at once. */
export class StationeryDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Stationery' });
  }

  get saved() {
    return this.dialog.getByRole('combobox', { name: 'Stationery', exact: true });
  }

  get name() {
    return this.dialog.getByRole('textbox', { name: 'Name', exact: true });
  }

  get save() {
    return this.dialog.getByRole('button', { name: 'Save', exact: true });
  }

  get apply() {
    return this.dialog.getByRole('button', { name: /^Apply to/ });
  }

  get preview() {
    return this.dialog.getByRole('region', { name: 'Preview' });
  }

  tick(field: string) {
    return this.dialog.getByRole('checkbox', { name: field, exact: true });
  }

  how(field: string) {
    return this.dialog.getByRole('combobox', { name: `How ${field.toLowerCase()} is put in` });
  }

  words(field: string) {
    return this.dialog.getByRole('textbox', { name: field, exact: true });
  }
}
