import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from 'playwright/test';

// As they stand in the executable: the digits 0 and 1.
const FuseState = { DISABLE: 48, ENABLE: 49 };

const shipped = {
  [FuseV1Options.RunAsNode]: FuseState.DISABLE,
  [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
  [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
  [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
};

for (const { name, variable, differing } of [
  { name: 'the app as it ships', variable: 'COPYDESK_PACKAGED', differing: {} },
  {
    name: 'the twin that tests drive, but for its inspector,',
    variable: 'COPYDESK_PACKAGED_TWIN',
    differing: { [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.ENABLE },
  },
]) {
  test(`${name} has every fuse set for safety`, async () => {
    const executable = process.env[variable];
    expect(executable, 'run by: npm test -- packaged').toBeTruthy();
    const wire = await getCurrentFuseWire(executable ?? '');
    expect(wire).toMatchObject({ ...shipped, ...differing });
  });
}
