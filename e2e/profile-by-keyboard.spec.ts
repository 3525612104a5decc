import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { pressNear, tabTo, typeNear } from './keyboard';
import { makeNewsroom } from './newsroom-files';

async function profilesOf(newsroom: string): Promise<unknown> {
  return (JSON.parse(await readFile(join(newsroom, 'desk.json'), 'utf8')) as { profiles: unknown })
    .profiles;
}

test('by keyboard alone a profile is made with fields, limits and template, and a story begins with it', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'));
  await copydesk.start({ newsroom });
  const { page, settings, story } = copydesk;
  const { keyboard } = page;
  const profiles = settings.section('Profiles');
  const tides = profiles.getByRole('listitem').filter({ hasText: 'Tides' });
  const part = (name: string) => tides.getByText(name);
  const box = (name: string) => tides.getByRole('checkbox', { name });

  await test.step('it is named, and opened', async () => {
    await settings.goTo('Profiles');
    await typeNear(page, profiles.getByRole('textbox', { name: 'New profile' }), 'Tides');
    await keyboard.press('Enter');
    await expect(tides).toBeVisible();
    await pressNear(page, tides.locator('summary').first(), { tab: 'Shift+Tab' });
  });

  await test.step('fields and blocks are left out', async () => {
    await pressNear(page, part('Fields'));
    await pressNear(page, box('Standfirst'), { key: 'Space' });
    await expect(box('Standfirst')).not.toBeChecked();
    await expect(box('Standfirst')).toBeFocused();
    // Closed again, it lies between this and what comes next no more.
    await pressNear(page, part('Fields'), { tab: 'Shift+Tab' });
    await pressNear(page, part('Blocks beside paragraphs'));
    await pressNear(page, box('Pull quote'), { key: 'Space' });
    await expect(box('Pull quote')).not.toBeChecked();
    await pressNear(page, part('Blocks beside paragraphs'), { tab: 'Shift+Tab' });
  });

  await test.step('a limit is set, and what no text would fit is refused beside it', async () => {
    await pressNear(page, part('Limits, in characters'));
    const add = tides.getByRole('button', { name: 'Add limit' });
    await pressNear(page, add);
    await expect(add).toBeFocused();
    const limit = tides.getByRole('group', { name: 'Limit of' });
    const number = (name: string) => limit.getByRole('textbox', { name });
    await typeNear(page, number('At least'), '200', 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(limit.getByRole('alert')).toContainText('no text would fit');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('5');
    await keyboard.press('Enter');
    await expect(limit.getByRole('alert')).toHaveCount(0);
    await expect(number('At least'), 'the keys stay where they were').toBeFocused();
    await typeNear(page, number('At most'), 'many');
    await keyboard.press('Enter');
    await expect(limit.getByRole('alert')).toContainText('Write a whole number');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('30');
    const act = limit.getByRole('combobox', { name: 'What it does' });
    await pressNear(page, act, { key: 'b' });
    await expect(act).toHaveValue('block');
    await expect(act).toBeFocused();
    const field = limit.getByRole('combobox', { name: 'Field' });
    await tabTo(page, field, 'Shift+Tab');
    for (const name of ['Web headline', 'SEO headline']) {
      await keyboard.press('ArrowDown');
      await expect(limit).toHaveAccessibleName(`Limit of ${name}`);
      await expect(field, 'though the limit is another’s now').toBeFocused();
    }
    await keyboard.press('Home');
    await expect(limit).toHaveAccessibleName('Limit of Headline');
    await tabTo(page, add);
    await keyboard.press('Enter');
    await expect(limit).toHaveCount(2);
    await pressNear(page, limit.last().getByRole('button', { name: 'Remove' }), {
      tab: 'Shift+Tab',
    });
    await expect(limit).toHaveCount(1);
    await expect(limit.getByRole('button', { name: 'Remove limit of Headline' })).toBeFocused();
  });

  await test.step('its template has variables, and refuses those that there are not', async () => {
    await pressNear(page, part('A new one begins with'));
    const headline = tides.getByRole('textbox', { name: 'Headline', exact: true });
    await typeNear(page, headline, 'Tides {tomorrow}');
    await keyboard.press('Enter');
    await expect(tides.getByRole('alert')).toContainText('{tomorrow} is nothing');
    await keyboard.press('Escape');
    await keyboard.type('Tides for {newsroom}');
    await keyboard.press('Enter');
    await typeNear(page, tides.getByRole('textbox', { name: 'Body' }), 'High water at ');
    await keyboard.press('Tab');
    await expect
      .poll(() => profilesOf(newsroom))
      .toMatchObject([
        {
          limits: [{ field: 'headline', min: 5, max: 30, act: 'block' }],
          template: { headline: 'Tides for {newsroom}', body: 'High water at ' },
        },
      ]);
  });

  await test.step('a story begins with it, and is kept from readers while it is too long', async () => {
    await copydesk.palette.run('New story: Tides');
    await expect(story.field('Headline')).toHaveValue('Tides for The Test Gazette');
    await expect(story.field('Standfirst')).toHaveCount(0);
    await expect(story.tool('Pull quote')).toBeDisabled();
    await expect(story.tool('Block quote')).toBeEnabled();
    await expect(story.body).toBeFocused();
    await copydesk.palette.run('Go to Headline');
    await expect(story.field('Headline')).toBeFocused();
    await keyboard.press('End');
    await keyboard.type(', all of them');
    await copydesk.palette.run('Ready');
    await expect(story.state.getByRole('alert')).toHaveText(
      /^Headline: \d+ characters over the 30 of “Tides”\.$/,
    );
    await expect(story.field('Headline')).toBeFocused();
  });
});
