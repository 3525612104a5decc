import type { Desk } from '../../shared/desk';

/** What settings can change of the desk. */
export type DeskChange = Pick<Desk, 'name' | 'language' | 'sections'>;
