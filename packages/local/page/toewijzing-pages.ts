import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { amsterdamDate, formatDate, products } from '#domain';
import { reasonWord, toldHolder, toldVersion } from '../toewijzingen/tell-toewijzing.ts';
import { decisionRequest, type ToewijzingDesk, type WaitingToewijzing } from '../toewijzingen/toewijzing-desk.ts';
import { type Html, layout } from './layout.ts';
import { ownRequestHeader } from './own-request.ts';

/** Which toewijzingen wait for a person, and why. */
const toewijzingPage = (waiting: readonly WaitingToewijzing[]): Html =>
  layout(
    'Toewijzingen die wachten',
    waiting.length === 0
      ? html`<p>Van elke toewijzing is bekend voor wie zij is.</p>`
      : html`<p>Zet de cliënt in het register en lees de berichten nog eens in, of zeg voor wie zij is: <code>npm run siem -- toewijzingen link NUMMER --client … --onderaannemer … --by …</code>. Spreken versies elkaar tegen, vraag dan de gemeente welke geldt: <code>npm run siem -- toewijzingen choose NUMMER --version … --reason … --by …</code>. Kwam een nummer eerst met een ander BSN, vraag dan de gemeente welk BSN klopt. Het nieuwe: <code>npm run siem -- toewijzingen correct-bsn NUMMER --reason … --by …</code>. Het eerste: <code>npm run siem -- toewijzingen keep-bsn NUMMER --reason … --by …</code>.</p>
          <table>
            <thead>
              <tr><th>Toewijzing</th><th>Gemeente</th><th>Product</th><th>Van</th><th>Tot en met</th><th>Binnen</th><th>Waarom</th><th>Cliënt</th></tr>
            </thead>
            <tbody>
              ${waiting.map(row)}
            </tbody>
          </table>`,
  );

const row = (one: WaitingToewijzing): Html =>
  html`<tr><td>${one.id}</td><td>${one.gemeente}</td><td>${products[one.product].name}</td><td>${formatDate(one.period.from)}</td><td>${one.period.to === undefined ? '' : formatDate(one.period.to)}</td><td>${amsterdamDate(one.receivedAt)}</td><td>${reasonWord(one.waits)}${[...one.versions.map(toldVersion), ...toldHolder(one)].map((told) => html`<br />${told}`)}</td><td>${one.clients.join(', ')}</td></tr>`;

const decisionBytesMax = 4096;

/** What waits, and where a person says for whom it is. */
export function toewijzingRoutes(desk: ToewijzingDesk): Hono {
  const app = new Hono();
  app.get('/toewijzingen', async (c) => c.html(await toewijzingPage(await desk.list())));
  app.get('/toewijzingen.json', async (c) => c.json(await desk.list()));
  app.put('/toewijzingen.json', bodyLimit({ maxSize: decisionBytesMax }), async (c) => {
    if (c.req.header(ownRequestHeader) === undefined) return c.text('Alleen voor npm run siem -- toewijzingen', 403);
    const { number, decision } = decisionRequest.parse(await c.req.json());
    return c.json({ refused: await desk.decide(number, decision) });
  });
  return app;
}
