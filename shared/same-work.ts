import type { Story } from './story';

/** Whether two versions say and show the same, whenever and as whichever number they were saved. */
export function isSameWork(mine: Story, theirs: Story): boolean {
  return workOf(mine) === workOf(theirs);
}

function workOf(story: Story): string {
  return JSON.stringify({ ...story, rev: 0, createdAt: '', updatedAt: '' });
}
