import { expect, test } from './security/secured';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' media:",
  'media-src media:',
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  'frame-src preview:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ');

test('the window has every setting for hostile content', async ({ running }) => {
  const windows = await running.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const own = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return own.getLastWebPreferences();
    }),
  );
  expect(windows).toHaveLength(1);
  const [preferences = {}] = windows;
  for (const name of ['contextIsolation', 'sandbox', 'webSecurity']) {
    expect(preferences[name], name).toBe(true);
  }
  for (const name of [
    'nodeIntegration',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'webviewTag',
    'plugins',
    'navigateOnDragDrop',
    'spellcheck',
    'enableBlinkFeatures',
  ]) {
    // Electron leaves out some of those that are off.
    expect(preferences[name] || false, name).toBe(false);
  }
});

test('the page is on our own scheme and knows nothing of Node or Electron', async ({ running }) => {
  const page = await running.page.evaluate(() => ({
    origin: location.origin,
    isSecureContext,
    isolated: typeof Reflect.get(globalThis, 'require') + typeof Reflect.get(globalThis, 'process'),
    other: ['module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(Reflect.get(globalThis, 'copydesk') as object).toSorted(),
  }));
  expect(page).toEqual({
    origin: 'app://copydesk',
    isSecureContext: true,
    isolated: 'undefinedundefined',
    other: [],
    bridge: ['on', 'request'],
  });
});

test('the page’s answer carries the policy and forbids guessing types', async ({ running }) => {
  const headers = await running.electron.evaluate(async ({ net }) => {
    const { headers: found } = await net.fetch('app://copydesk/index.html');
    return Object.fromEntries(found.entries());
  });
  expect(headers).toMatchObject({
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'content-type': 'text/html; charset=utf-8',
  });
});

test('the policy holds: no code from text, no style, no frame, nothing from elsewhere', async ({
  copydesk,
  honeypot,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const outcome = await copydesk.page.evaluate(async (address) => {
    const attempts: Record<string, () => unknown> = {
      eval: () => (Reflect.get(globalThis, 'eval') as (code: string) => unknown)('ran = "eval"'),
      function: () => Reflect.construct(Function, ['globalThis.ran = "function"'])(),
      inlineScript() {
        const script = document.createElement('script');
        script.append('globalThis.ran = "inline"');
        document.head.append(script);
      },
      remoteScript() {
        const script = document.createElement('script');
        script.src = `${address}/script.js`;
      },
      html: () => (document.createElement('div').innerHTML = '<img src=x onerror="ran=1">'),
      policy: () => Reflect.get(globalThis, 'trustedTypes').createPolicy('mine', {}),
      worker: () => new Worker(`${address}/worker.js`),
      dataWorker: () => new Worker('data:text/javascript,1'),
      socket: () => new WebSocket(address.replace('http', 'ws')),
    };
    const thrown: string[] = [];
    // In a task of its own, where the inspector's leave to evaluate does not reach.
    await new Promise<void>((done) => {
      setTimeout(() => {
        for (const [name, attempt] of Object.entries(attempts)) {
          try {
            attempt();
          } catch {
            thrown.push(name);
          }
        }
        done();
      });
    });
    return { thrown, ran: Reflect.get(globalThis, 'ran') as unknown };
  }, honeypot.address);
  expect(outcome.ran).toBeUndefined();
  expect(outcome.thrown).toEqual(
    expect.arrayContaining(['eval', 'function', 'remoteScript', 'html', 'policy']),
  );

  const refused = await copydesk.page.evaluate(async (address) => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => {
      violated.add(event.effectiveDirective);
    });
    const loaded = (element: HTMLElement & { src?: string }) =>
      new Promise<string>((resolve) => {
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        document.body.append(element);
      });
    const image = Object.assign(new Image(), { src: `${address}/pixel.png` });
    const dataImage = Object.assign(new Image(), {
      src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
    });
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: `${address}/style.css` });
    const answers = {
      image: await loaded(image),
      dataImage: await loaded(dataImage),
      style: await loaded(link),
      fetch: await fetch(address).then(
        () => 'loaded',
        () => 'refused',
      ),
      beacon: navigator.sendBeacon(`${address}/beacon`) ? 'sent' : 'refused',
    };
    const styled = document.createElement('p');
    styled.setAttribute('style', 'color: red');
    document.body.append(styled);
    const frame = document.createElement('iframe');
    frame.src = address;
    // Refused in the browser's process, and said a moment later.
    const frameRefused = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'frame-src') resolve();
      });
    });
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = `${address}/form`;
    document.body.append(form);
    form.submit();
    await frameRefused;
    return { answers, style: styled.style.color, violated: [...violated].toSorted() };
  }, honeypot.address);
  expect(refused.answers).toMatchObject({
    image: 'refused',
    dataImage: 'refused',
    style: 'refused',
    fetch: 'refused',
  });
  expect(refused.style).toBe('');
  expect(refused.violated).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'style-src-elem']),
  );
  expect(honeypot.reached).toEqual([]);
});
