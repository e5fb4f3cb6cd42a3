import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { z } from 'zod';
import { amsterdamDate } from '#domain';
import type { AddressDesk, ListedAddress } from '../addresses/address-desk.ts';
import { stoppedWord } from '../told-words.ts';
import { type Html, layout } from './layout.ts';
import { ownRequestHeader } from './own-request.ts';

const addressBytesMax = 1024;

/** The list for people, and the same as JSON for the command, which also lifts one. */
export function addressRoutes(desk: AddressDesk): Hono {
  const app = new Hono();
  app.get('/adressen', async (c) => c.html(await addressPage(await desk.list())));
  app.get('/adressen.json', async (c) => c.json(await desk.list()));
  app.put('/adressen.json', bodyLimit({ maxSize: addressBytesMax }), async (c) => {
    if (c.req.header(ownRequestHeader) === undefined) return c.text('Alleen voor npm run siem -- addresses lift', 403);
    const { lift } = z.object({ lift: z.string() }).parse(await c.req.json());
    return c.json({ letters: await desk.lift(lift) });
  });
  return app;
}

/** Which addresses get no letters, why, and which letters wait for a person because of it. */
const addressPage = (addresses: readonly ListedAddress[]): Html =>
  layout(
    'Adressen die geen brieven krijgen',
    addresses.length === 0
      ? html`<p>Elk adres krijgt brieven.</p>`
      : html`<p>Bel de onderaannemer en verbeter het adres in het register. Klopt het adres toch? <code>npm run siem -- addresses lift ADRES</code></p>
          <table>
            <thead>
              <tr><th>Adres</th><th>Sinds</th><th>Waarom</th><th>Brieven die wachten</th></tr>
            </thead>
            <tbody>
              ${addresses.map(
                ({ address, since, reason, detail, waiting }) =>
                  html`<tr><td>${address}</td><td>${amsterdamDate(since)}</td><td>${stoppedWord(reason)}${detail === '' ? '' : html`: ${detail}`}</td><td>${waiting.join(', ')}</td></tr>`,
              )}
            </tbody>
          </table>`,
  );
