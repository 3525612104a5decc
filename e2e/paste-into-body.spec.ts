import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { dropFiles } from './drop';
import { makeNewsroom, paragraphs, PICTURE, storedStories } from './newsroom-files';
import { copyAndPaste, dragTo } from './paste';

/** As Word writes it: lists as paragraphs, tracked deletions, bookmarks, empty paragraphs. */
const item = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span style='color:#1F3763'>${words}</span><o:p></o:p></p>`;
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p.MsoNormal {font-size:11pt}</style></head><body><!--StartFragment-->
<h1><a name="_Toc1"><span style='color:#2F5496'>The tide mill</span></a></h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Millers</b> met on Monday<del cite="mailto:An" datetime="2026-11-20T10:00"> in secret</del>. See <a href="https://example.org/mill">the plan</a> or <a href="file:///C:/plan.doc">the draft</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${item(1, '1.', 'Sluices')}${item(2, 'a.', 'North sluice')}${item(1, '2.', 'Wheels')}
<p class=MsoNormal><img width=200 height=100 src="https://example.org/mill.jpg"></p>
<!--EndFragment--></body></html>`;

test.beforeEach(async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Mill', body: paragraphs('Words before.', 'Words behind.') },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Mill').click();
  await copydesk.story.body.getByText('Words before.').click();
  await copydesk.page.keyboard.press('End');
  await copydesk.page.keyboard.press('Enter');
});

test('a text from Word comes with its structure and without its looks, and the rest is told', async ({
  copydesk,
  folder,
}) => {
  const { story, notices, page } = copydesk;
  await copyAndPaste(copydesk, { text: 'The tide mill', html: WORD });
  await expect(story.body.getByRole('heading', { name: 'The tide mill' })).toBeVisible();
  await expect(story.body.locator('strong')).toHaveText('Millers');
  await expect(story.body).toContainText('met on Monday. See the plan or the draft.');
  await expect(story.body.getByRole('link')).toHaveText('the plan');
  await expect(story.body.locator('> ol > li')).toHaveCount(2);
  await expect(story.body.locator('> ol > li > ol > li')).toHaveText('North sluice');
  await expect(story.body.locator('> p')).toHaveCount(3);
  await expect(story.body.locator('[style]')).toHaveCount(0);
  await expect(notices.area).toContainText(
    'Pasted: 1 paragraph, 1 subhead, 1 list. Left out: 1 picture from the web, 1 tracked deletion, 1 link that leads nowhere from here, colours and fonts.',
  );

  await page.keyboard.press('ControlOrMeta+Z');
  await expect(story.body.locator('> *')).toHaveText(['Words before.', '', 'Words behind.']);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(story.body.getByRole('heading', { name: 'The tide mill' })).toBeVisible();
  await page.keyboard.type(' Typed behind.');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(story.body.getByRole('heading', { name: 'The tide mill' })).toBeVisible();
  await expect(story.body).not.toContainText('Typed behind.');
  await page.keyboard.press('ControlOrMeta+S');
  await expect(story.saveState).toContainText('Saved');
  expect(JSON.stringify(await storedStories(join(folder, 'newsroom')))).toContain('North sluice');
});

/** As Google Docs writes it: all in a `<b>` that is not bold, looks as styles on spans. */
const look = (words: string, more = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;${more}">${words}</span>`;
const GOOGLE_DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-3f9a1c52-7fff-a0b1-22c3-90d4e5f60718"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;">At the quay</span></h2><p dir="ltr" style="line-height:1.38;">${look('The ferry was ')}${look('late', 'font-weight:700;')}${look(' again, ')}${look('they said', 'font-style:italic;')}${look('.')}</p><br /><ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${look('One boat')}</p></li><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${look('Two crews')}</p></li></ul><blockquote><p>We wait.</p><footer>— Ines Farrow</footer></blockquote></b><br class="Apple-interchange-newline">`;

test('a text from Google Docs comes with its structure, and bold only where it was', async ({
  copydesk,
}) => {
  const { story, notices } = copydesk;
  await copyAndPaste(copydesk, { text: 'At the quay', html: GOOGLE_DOCS });
  await expect(story.body.getByRole('heading', { name: 'At the quay' })).toBeVisible();
  await expect(story.body).toContainText('The ferry was late again, they said.');
  await expect(story.body.locator('strong')).toHaveText('late');
  await expect(story.body.locator('em')).toHaveText('they said');
  await expect(story.body.locator('ul > li')).toHaveText(['One boat', 'Two crews']);
  await expect(story.body.locator('blockquote p')).toHaveText('We wait.');
  await expect(story.body.getByRole('textbox', { name: 'Attribution' })).toHaveValue('Ines Farrow');
  await expect(notices.area).toContainText(
    'Pasted: 1 paragraph, 1 subhead, 1 list, 1 quote. Left out: colours and fonts.',
  );
});

test('a sentence from a page joins the sentence it is pasted into, and nothing is said', async ({
  copydesk,
}) => {
  const { story, page, notices } = copydesk;
  await page.keyboard.type('It said , and left.');
  for (const _ of ', and left.') await page.keyboard.press('ArrowLeft');
  const html = '<meta charset=utf-8><span style="color:red">“come <i>soon</i>”</span>';
  await copyAndPaste(copydesk, { text: 'come soon', html });
  await expect(story.body).toContainText('It said “come soon”, and left.');
  await expect(story.body.locator('em')).toHaveText('soon');
  await expect(notices.area).toHaveText('');
});

test('paste and match style gives the words alone', async ({ copydesk }) => {
  const { story } = copydesk;
  await copyAndPaste(
    copydesk,
    { text: 'The tide mill\n\nMillers met.', html: WORD },
    'ControlOrMeta+Shift+v',
  );
  await expect(story.body.locator('> p')).toHaveText([
    'Words before.',
    'The tide mill',
    'Millers met.',
    'Words behind.',
  ]);
});

test('what is copied in Copydesk comes whole', async ({ copydesk }) => {
  const { story, page } = copydesk;
  await story.tool('Video card').click();
  const card = story.videoCard.getByRole('textbox', { name: 'Video title' });
  await card.fill('A film of the mill');
  await story.body.getByText('Words before.').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(story.videoCard).toHaveCount(2);
  await expect(card.last()).toHaveValue('A film of the mill');
});

test('an address pasted over words links them', async ({ copydesk }) => {
  const { story, page } = copydesk;
  await page.keyboard.type('plan');
  for (const _ of 'plan') await page.keyboard.press('Shift+ArrowLeft');
  await copyAndPaste(copydesk, { text: 'https://example.org/plan' });
  await expect(story.body.getByRole('link', { name: 'plan' })).toHaveAttribute(
    'href',
    'https://example.org/plan',
  );
});

test('a picture within a page becomes a figure with its caption', async ({ copydesk }) => {
  const { story, notices } = copydesk;
  const picture = (await readFile(PICTURE)).toString('base64');
  const html = `<p>The mill.</p><figure><img src="data:image/jpeg;base64,${picture}" alt="A mill"><figcaption>The wheel turns. (Jo Roe / Packet)</figcaption></figure><figure><img src="https://example.org/b.jpg"><figcaption>The gate.</figcaption></figure>`;
  await copyAndPaste(copydesk, { text: 'The mill.', html });
  await expect(story.figure.picture).toBeVisible();
  await expect(story.figure.field('Caption').first()).toHaveValue('The wheel turns.');
  await expect(story.figure.field('Credit').first()).toHaveValue('Jo Roe / Packet');
  await expect(story.figure.field('Caption').last()).toHaveValue('The gate.');
  await expect(notices.area).toContainText('Left out: 1 picture from the web.');
});

test('words dragged from a page go where they are dropped', async ({ copydesk }) => {
  const { story, page } = copydesk;
  await dragTo(page, 'Words behind.', {
    'text/html': '<h2>Dropped head</h2><p>Dropped <b>words</b>.</p>',
    'text/plain': 'Dropped head Dropped words.',
  });
  await expect(story.body.locator('strong')).toHaveText('words');
  await expect(story.body).toContainText('Dropped words.Words behind.');
});

test('files dropped into the text go where they are dropped, and elsewhere as before', async ({
  copydesk,
}) => {
  const { story, notices } = copydesk;
  const text = (name: string, words: string) => ({
    name,
    type: '',
    bytes: Buffer.from(words),
  });
  const last = story.body.getByText('Words behind.');
  await dropFiles(last, [text('notes.md', '# Notes\n\nFirst note.\n\n- Second note.\n')]);
  await expect(story.body).toContainText('First note.');
  await expect(story.body.getByRole('heading', { name: 'Notes' })).toBeVisible();
  await expect(story.body.locator('li')).toHaveText('Second note.');
  await dropFiles(last, [text('page.html', '<h2>From a page</h2><p>Its words.</p>')]);
  await expect(story.body).toContainText('From a page');
  const picture = { name: 'mill.jpg', type: 'image/jpeg', bytes: await readFile(PICTURE) };
  await dropFiles(last, [picture]);
  await expect(story.figure.picture).toBeVisible();
  await expect(story.leadPhoto.picture).toHaveCount(0);
  await expect(story.field('Headline')).toHaveValue('Mill');

  await dropFiles(story.field('Headline'), [
    text('wire.txt', 'Bakers ask for a later dawn\n\nThey have asked the council in a letter.'),
  ]);
  await expect(story.field('Headline')).toHaveValue('Bakers ask for a later dawn');
  await expect(notices.area).toContainText('Made 1 story.');
});

test('a spreadsheet’s cells keep their rows', async ({ copydesk }) => {
  const { story } = copydesk;
  const text = 'Town\tVotes\nTarnsea\t120\n';
  const html =
    '<table><tr><td>Town</td><td>Votes</td></tr><tr><td>Tarnsea</td><td>120</td></tr></table>';
  await copyAndPaste(copydesk, { text, html });
  const rows = story.body.locator('tr, p').filter({ hasText: 'Tarnsea' });
  await expect(rows.first()).toContainText('120');
  await expect(rows.first()).not.toContainText('Town');
});

test('rows with commas become a table, and go into the cells of one that is there', async ({
  copydesk,
}) => {
  const { story, page } = copydesk;
  const rows = story.body.locator('tr');
  await copyAndPaste(copydesk, { text: 'Town,Votes\nTarnsea,120\n"Orrin, Head",80' });
  await expect(rows).toHaveText(['TownVotes', 'Tarnsea120', 'Orrin, Head80']);
  await rows.nth(2).getByText('80').click();
  await copyAndPaste(copydesk, { text: '81\t5\n60\t3' });
  await expect(rows).toHaveText(['TownVotes', 'Tarnsea120', 'Orrin, Head815', '603']);
  await expect(story.body.locator('table')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows).toHaveText(['TownVotes', 'Tarnsea120', 'Orrin, Head80']);
});
