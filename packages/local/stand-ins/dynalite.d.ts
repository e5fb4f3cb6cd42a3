declare module 'dynalite' {
  import type { Server } from 'node:http';

  const dynalite: (options: { readonly path?: string; readonly createTableMs?: number }) => Server;
  export default dynalite;
}
