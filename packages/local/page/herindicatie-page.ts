import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { type HerindicatieDesk, type ShownHerindicatie, stepRequest } from '../herindicaties/herindicatie-desk.ts';
import { isAwaited, productName, toldAwaited, toldEnd, toldReport, toldSteps } from '../herindicaties/told-herindicatie.ts';
import { type Html, layout } from './layout.ts';
import { ownRequestHeader } from './own-request.ts';

/** One step with its reason. */
const requestBytesMax = 16 * 1024;

/** The list for people, and the same as JSON for the command, which also does steps. */
export function herindicatieRoutes(desk: HerindicatieDesk): Hono {
  const app = new Hono();
  app.get('/herindicaties', async (c) => c.html(await herindicatiePage(await desk.list())));
  app.get('/herindicaties.json', async (c) => c.json(await desk.list()));
  app.put('/herindicaties.json', bodyLimit({ maxSize: requestBytesMax }), async (c) => {
    if (c.req.header(ownRequestHeader) === undefined) return c.text('Alleen voor npm run siem -- herindicatie', 403);
    return c.json(await desk.take(stepRequest.parse(await c.req.json())));
  });
  return app;
}

/** What waits for a person, then what is awaited of onderaannemers; the most urgent first. */
const herindicatiePage = (all: readonly ShownHerindicatie[]): Html =>
  layout(
    'Herindicaties',
    html`<p>Een stap zetten: <code>npm run siem -- herindicatie CLIËNT done toewijzing --by NAAM --from 2026-04-01</code></p>
      <h2>Te doen</h2>
      ${table(
        all.filter((one) => !isAwaited(one)),
        'Er wacht geen verslag.',
      )}
      <h2>Loopt af, nog geen verslag</h2>
      ${table(all.filter(isAwaited), 'Er loopt geen beschikking af zonder verslag.')}`,
  );

const table = (all: readonly ShownHerindicatie[], none: string): Html =>
  all.length === 0
    ? html`<p>${none}</p>`
    : html`<table>
        <thead>
          <tr><th>Cliënt</th><th>Product</th><th>Beschikking</th><th>Laatste dag</th><th>Onderaannemer</th><th>Verslag</th><th>Stappen</th></tr>
        </thead>
        <tbody>${all.map(row)}</tbody>
      </table>`;

const row = (one: ShownHerindicatie): Html =>
  html`<tr>
    <td>${one.clientNumber}</td><td>${productName(one)}</td><td>${one.beschikking}</td>
    <td class="${one.urgency === 'later' ? '' : 'rejected'}">${toldEnd(one)}</td><td>${one.onderaannemerNumber}</td>
    <td>
      ${isAwaited(one) ? html`${toldAwaited(one)}<br />` : ''}${one.reports.map((report) => html`<a href="/mail/${report.mailId}">${toldReport(report)}</a><br />`)}
    </td>
    <td>${isAwaited(one) ? '' : toldSteps(one).map((told) => html`${told}<br />`)}</td>
  </tr>`;
