import { expect, test, type BridgeWindow } from './security/secured';
import { storedStories } from './newsroom-files';
import { watchShell } from './system';

test.beforeEach(async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
});

test('requests that do not fit the contract are refused, and the app goes on', async ({
  copydesk,
  sample,
}) => {
  const before = await storedStories(sample);
  const [story] = before;
  const answers = await copydesk.page.evaluate(async (known) => {
    const { copydesk: bridge } = globalThis as unknown as BridgeWindow;
    const ask = async (name: unknown, input?: unknown) =>
      JSON.parse(await bridge.request(name, input)) as { ok: boolean; code?: string };
    const attempts: [name: unknown, input?: unknown][] = [
      ['stories.open'],
      ['stories.open', 7],
      ['stories.open', null],
      ['stories.open', ['mill-street-flood']],
      ['stories.open', { toString: 'mill-street-flood' }],
      ['stories.open', '../../../etc/passwd'],
      ['stories.open', '..%2f..%2fetc'],
      ['stories.open', '__proto__'],
      ['stories.open', 'constructor'],
      ['stories.open', 'mill-street-flood\0'],
      ['stories.open', 'MILL-STREET-FLOOD'],
      ['stories.open', 'x'.repeat(100_000_000)],
      ['stories.setOpen', '../x'],
      // Before the saves: words that could not be saved keep their newsroom open.
      ['newsroom.open', ''],
      ['newsroom.open', '/'.repeat(5000)],
      ['newsroom.open', '/etc/passwd'],
      ['newsroom.open', '/nowhere/at/all'],
      ['stories.create', 'gallery'],
      ['stories.save', {}],
      ['stories.save', { ...known, id: '../../outside' }],
      ['stories.save', { ...known, extra: 1 }],
      ['stories.save', { ...known, rev: -1 }],
      ['stories.save', { ...known, rev: '9' }],
      ['stories.save', { ...known, headline: 'x'.repeat(100_000_000) }],
      ['stories.save', { ...known, body: { type: 'doc', content: [null] } }],
      ['stories.save', { ...known, body: { type: 'text', text: 'x'.repeat(100_000_000) } }],
      ['stories.save', JSON.parse('{"__proto__":{"schema":1}}')],
      ['stories.saveElsewhere', { ...known, slug: {} }],
      ['stories.list', { kind: '', section: '', state: '', text: '', offset: -1, limit: 10 }],
      ['stories.list', { kind: '', section: '', state: '', text: '', offset: 0, limit: 1e9 }],
      ['versions.read', { id: known.id, name: '../../desk.json' }],
      ['versions.restore', { id: '../..', name: '000001.json' }],
      ['recovery.compare', '../../../etc/passwd'],
      ['recovery.restore', 'desk.json'],
      ['recovery.discard', `stories/2026/11/${known.id}.json`],
      ['bin.putBack', '../desk.json'],
      ['newsroom.saveDesk', { name: '', language: 'en', sections: [] }],
      ['photos.add', [{ name: 'x.jpg', bytes: 'words' }]],
      ['photos.add', [{ name: 'x.jpg', path: '/etc/passwd' }]],
      ['paste.fromFile', { name: 'x.txt', bytes: [1, 2] }],
      ['export.run', { storyId: known.id, formatId: 'exe', parentFolder: '/tmp', name: 'x' }],
      [
        'export.run',
        {
          storyId: known.id,
          formatId: '__proto__',
          parentFolder: '/tmp',
          name: 'x',
          onExisting: 'ask',
        },
      ],
      ['app.setMenu', [{ id: 'x', label: 'x', menu: 'Other', enabled: true }]],
      ['app.setTheme', 'neon'],
      ['app.copyText', 'x'.repeat(6_000_000)],
      ['app.openLink', { href: 'https://example.org' }],
      ['stories.delete', known.id],
      ['__proto__', {}],
      ['event', {}],
      ['', {}],
      [{}, {}],
    ];
    const refusals: string[] = [];
    for (const [name, input] of attempts) {
      const answer = await ask(name, input).catch(() => ({ ok: false, code: 'none' }));
      refusals.push(answer.ok ? `TOOK ${String(name)}` : (answer.code ?? 'no code'));
    }
    return {
      refusals,
      polluted: 'schema' in {},
      known: (await ask('stories.open', known.id)).ok,
    };
  }, story!);
  const codes = [...new Set(answers.refusals)].toSorted();
  // What is only too long is kept as unsaved words, and not saved.
  expect(codes).toEqual(['bad-input', 'not-a-newsroom', 'not-found', 'refused']);
  expect(answers).toMatchObject({ polluted: false, known: true });
  expect(await storedStories(sample)).toEqual(before);
  await expect(copydesk.feed.cards.first()).toBeVisible();
});

test('nobody but our own page is answered', async ({ copydesk }) => {
  const answers = await copydesk.electron.evaluate(async ({ BrowserWindow, app }) => {
    const answersOf = async (address: string) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/preload.cjs`,
          // Its session has no filter: only the handlers stand in the way.
          partition: 'elsewhere',
          sandbox: true,
          contextIsolation: true,
        },
      });
      await window.loadURL(address);
      const answer: unknown = await window.webContents.executeJavaScript(
        'copydesk.request("stories.open", "mill-street-flood").then(JSON.parse)',
      );
      window.destroy();
      return answer;
    };
    return Promise.all(['about:blank', 'data:text/html,<p>'].map(answersOf));
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'refused' });
});

test('a frame inside our own page has no bridge and is not answered', async ({ copydesk }) => {
  const bridges = await copydesk.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as unknown as Partial<BridgeWindow> | null;
    return typeof inner?.copydesk;
  });
  expect(bridges).toBe('undefined');
});

test('events reach listeners without the sender', async ({ copydesk }) => {
  const told = copydesk.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { copydesk: bridge } = globalThis as unknown as BridgeWindow;
        const stop = bridge.on((...args) => {
          // Others come by themselves.
          if (args[0] !== 'action') return;
          stop();
          resolve(args);
        });
      }),
  );
  await expect
    .poll(async () => {
      await copydesk.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.send('copydesk:event', 'action', { id: 'x' }),
      );
      return Promise.race([told, Promise.resolve('nothing yet')]);
    })
    .toEqual(['action', { id: 'x' }]);
});

test('only web and mail addresses reach the system, and only when asked for', async ({
  copydesk,
}) => {
  const asked = await watchShell(copydesk.electron);
  await copydesk.page.evaluate(async () => {
    const { copydesk: bridge } = globalThis as unknown as BridgeWindow;
    const refused = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'search-ms:query=x',
      'ms-msdt:/id x',
      'smb://server/share',
      'ftp://example.org',
      'tel:1',
      'app://copydesk/index.html',
      'data:text/html,x',
      '\\\\server\\share',
      '//server/share',
      '/etc/passwd',
      'java\tscript:80//',
      '-psn',
      '',
    ];
    for (const address of refused) await bridge.request('app.openLink', address);
    await bridge.request('app.openLink', 'https://example.org/a');
    await bridge.request('app.openLink', 'mailto:desk@example.org');
  });
  const browsed = (await asked()).filter((line) => !line.startsWith('browse https://-psn'));
  expect(browsed).toEqual(['browse https://example.org/a', 'browse mailto:desk@example.org']);
});
