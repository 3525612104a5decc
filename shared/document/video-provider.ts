import { safeLink } from './links';

/** Hosts of the services that newsrooms link films of, without `www.` and `m.`. */
const SERVICES: Readonly<Record<string, string>> = {
  'youtube.com': 'YouTube',
  'youtu.be': 'YouTube',
  'youtube-nocookie.com': 'YouTube',
  'vimeo.com': 'Vimeo',
  'player.vimeo.com': 'Vimeo',
};
const FILE = /\.(mp4|m4v|mov|webm|ogv|mkv|m3u8|mpd)$/i;

/**
 * Who shows the film at this address, as people say it: `YouTube`, `Vimeo`, `Video file`, or the
 * site's name; empty for what is no web address. Nothing is asked of the network.
 */
export function videoProvider(address: string): string {
  const link = safeLink(address);
  if (link === null || link.startsWith('mailto:')) return '';
  const { hostname, pathname } = new URL(link);
  const host = hostname.replace(/^(www|m)\./, '');
  return SERVICES[host] ?? (FILE.test(pathname) ? 'Video file' : host);
}
