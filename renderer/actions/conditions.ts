import { useApp } from '../app-store';
import { useOpenStory } from '../story/open-session';

export const app = () => useApp.getState();
export const session = () => useOpenStory.getState().session;
export const hasNewsroom = () => app().newsroom !== null;
export const canWrite = () => app().newsroom?.readOnly === false;
export const canTakeOver = () =>
  ['held', 'lost'].includes(app().newsroom?.readOnlyReason?.why ?? '');
const hasStory = () => hasNewsroom() && session() !== null;
export const onStory = () => hasStory() && app().screen === 'stories';
/** What a newer Copydesk made is known here only in part. */
export const canExport = () => hasStory() && session()?.newer === null;
export const canEdit = () => onStory() && session()?.editable === true;
