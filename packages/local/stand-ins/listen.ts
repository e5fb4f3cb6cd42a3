import type { Server } from 'node:http';
import type { Server as NetServer } from 'node:net';

/** Never another interface: what the stand-ins hold is open to whoever can reach them. */
export const loopback = '127.0.0.1';

/** Starts listening on this machine only; port 0 takes a free one. Gives the port. */
export function listen(server: NetServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** A service that answers on this machine until it is stopped. */
export interface StandIn {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Lets go of connections that the SDK keeps open, and waits for what is in hand. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A keep-alive connection that becomes idle after this moment would hold the close for its whole timeout.
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
