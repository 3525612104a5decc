import {
  app,
  protocol,
  session,
  shell,
  type Event,
  type Session,
  type WebContentsWillFrameNavigateEventParams,
  type WebPreferences,
} from 'electron';
import { safeLink } from '../shared/document/links';
import { isPreview } from './preview/preview-address';

/** Address of the app's own pages. Also the origin that IPC accepts. */
export const APP_ORIGIN = 'app://copydesk';
const OWN_PROTOCOLS = new Set([
  'app:',
  'media:',
  'preview:',
  ...(app.isPackaged ? [] : ['devtools:']),
]);

export const CONTENT_SECURITY_POLICY = [
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

/** Settings of every window of the app; the preload path is the window's own. */
export const SECURE_WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  // Copydesk checks spelling itself: Chromium would download dictionaries, and draw lines beside ours.
  spellcheck: false,
} satisfies WebPreferences;

/** Before `ready`: sandbox every renderer, and make the two schemes standard and secure. */
export function secureProcesses(): void {
  // Tests as root have to run without: enabling it here would end every process as it starts.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // No name is looked up and no address connected to, also by what passes by `webRequest`.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Nothing from a network is ever parsed, so there is nothing to keep in a process of its own, and
  // no page is shown before that process has started: a tenth of a start.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    { scheme: 'media', privileges: { standard: true, secure: true } },
    { scheme: 'preview', privileges: { standard: true, secure: true } },
  ]);
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', keepFrame);
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // Calls between browsers pass by `webRequest`.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/**
 * Only the preview's frame is ever loaded. A link in it is opened outside: nothing in it runs scripts or
 * goes elsewhere by itself, so that somebody followed it.
 */
function keepFrame(event: Event<WebContentsWillFrameNavigateEventParams>): void {
  if (!event.isMainFrame && isPreview(event.url)) return;
  event.preventDefault();
  const { initiator } = event;
  if (initiator != null && isPreview(initiator.url)) void openOutside(event.url);
}

/** After `ready`: no network, no permissions, no downloads, no dictionary fetched. */
export function secureSession(secured: Session = session.defaultSession): void {
  secured.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !OWN_PROTOCOLS.has(new URL(details.url).protocol) });
  });
  secured.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  secured.setPermissionCheckHandler(() => false);
  secured.setDevicePermissionHandler(() => false);
  secured.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  secured.on('will-download', (event) => event.preventDefault());
  secured.setSpellCheckerEnabled(false);
  // An empty address of our own scheme: Chromium's dictionaries would be fetched from the network.
  secured.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/dictionaries/`);
}

/** Whether this address is a page of the app itself. */
export function isAppPage(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}

/** Opens a web or mail address in the person's own program; anything else is ignored. */
export async function openOutside(address: string): Promise<void> {
  const link = safeLink(address);
  if (link !== null) await shell.openExternal(link);
}
