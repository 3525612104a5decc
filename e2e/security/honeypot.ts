import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that nothing should ever reach. */
export interface Honeypot {
  /** e.g. `http://127.0.0.1:41234`. */
  address: string;
  /** For what does not speak HTTP, e.g. calls between browsers. */
  ports: { tcp: number; udp: number };
  /** What reached it so far, a line each. */
  reached: readonly string[];
  close(): void;
}

export async function openHoneypot(): Promise<Honeypot> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('caught');
  });
  // Also what opens a connection and speaks something else.
  server.on('connection', () => reached.push('a connection'));
  const udp = createSocket('udp4', () => reached.push('a datagram'));
  server.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
  const ports = { tcp: (server.address() as AddressInfo).port, udp: udp.address().port };
  return {
    address: `http://127.0.0.1:${ports.tcp}`,
    ports,
    reached,
    close() {
      server.close();
      server.closeAllConnections();
      udp.close();
    },
  };
}
