import { expect, test } from './security/secured';

test('even main’s own session reaches no server', async ({ running, honeypot }) => {
  const outcome = await running.electron.evaluate(async ({ session }, address) => {
    try {
      return (await session.defaultSession.fetch(address)).status;
    } catch (error) {
      return String(error);
    }
  }, honeypot.address);
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(honeypot.reached).toEqual([]);
});

test('no process of its own is started for the network', async ({ running }) => {
  const services = await running.electron.evaluate(({ app }) =>
    app.getAppMetrics().map(({ serviceName }) => serviceName),
  );
  expect(services).not.toContain('network.mojom.NetworkService');
});

for (const transport of ['udp', 'tcp'] as const) {
  test(`calls between browsers send nothing by ${transport}`, async ({ running, honeypot }) => {
    const port = honeypot.ports[transport];
    const urls = [`turn:127.0.0.1:${port}?transport=${transport}`];
    if (transport === 'udp') urls.push(`stun:127.0.0.1:${port}`);
    await running.page.evaluate(async (servers) => {
      const call = new RTCPeerConnection({
        iceServers: [{ urls: servers, username: 'x', credential: 'x' }],
      });
      call.createDataChannel('x');
      const gathered = new Promise<void>((resolve) => {
        call.addEventListener('icegatheringstatechange', () => {
          if (call.iceGatheringState === 'complete') resolve();
        });
      });
      await call.setLocalDescription(await call.createOffer());
      await gathered;
      call.close();
    }, urls);
    expect(honeypot.reached).toEqual([]);
  });
}

test('every permission is denied and nothing is downloaded', async ({ running, honeypot }) => {
  const answers = await running.page.evaluate(async () => {
    const denied = (error: unknown) => (error as Error).name;
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ];
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state;
    });
    return {
      states: [...new Set(await Promise.all(states))],
      media: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).catch(denied),
      screen: await navigator.mediaDevices.getDisplayMedia().catch(denied),
      notification: await Notification.requestPermission(),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code));
      }),
      clipboard: await navigator.clipboard.readText().catch(denied),
    };
  });
  expect(answers).toEqual({
    states: ['denied'],
    // Where there is no camera, that is said first.
    media: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    screen: 'NotAllowedError',
    notification: 'denied',
    place: 1,
    clipboard: 'NotAllowedError',
  });

  const download = await running.electron.evaluate(async ({ session, BrowserWindow }) => {
    const prevented = new Promise<boolean>((resolve) => {
      session.defaultSession.on('will-download', (event) => resolve(event.defaultPrevented));
    });
    BrowserWindow.getAllWindows()[0]!.webContents.downloadURL('app://copydesk/index.html');
    return prevented;
  });
  expect(download).toBe(true);
  expect(honeypot.reached).toEqual([]);
});

test('nothing checks spelling with a dictionary from elsewhere', async ({ running }) => {
  const enabled = await running.electron.evaluate(({ session }) =>
    session.defaultSession.isSpellCheckerEnabled(),
  );
  expect(enabled).toBe(false);
});
