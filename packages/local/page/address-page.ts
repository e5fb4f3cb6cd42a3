import { html } from 'hono/html';
import type { ListedAddress } from '../addresses/address-desk.ts';
import { stoppedWord } from '../told-words.ts';
import { type Html, layout } from './layout.ts';

/** Which addresses get no letters, why, and which letters wait for a person because of it. */
export const addressPage = (addresses: readonly ListedAddress[]): Html =>
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
                  html`<tr><td>${address}</td><td>${since.slice(0, 10)}</td><td>${stoppedWord(reason)}${detail === '' ? '' : html`: ${detail}`}</td><td>${waiting.join(', ')}</td></tr>`,
              )}
            </tbody>
          </table>`,
  );
