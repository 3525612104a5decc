/** What a tab that is dragged carries: the id of its story. */
export const TAB_TYPE = 'application/x-copydesk-tab';
