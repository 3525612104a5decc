import { z } from 'zod';

/** Keys that a person gave to actions, by the action's id, e.g. `Mod+Shift+N`; null for none at all. */
export const keyChoices = z.record(z.string().max(100), z.string().max(40).nullable());
export type KeyChoices = Readonly<z.infer<typeof keyChoices>>;
