import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { onderaannemerPage } from '#catalogue';
import type { HerindicatieLetters } from '#herindicatie';
import { currentParameters } from '#rules';
import type { Store } from '#store';
import { deskOf } from '../addresses/address-desk.ts';
import { explanationOf } from '../explain/explanation-of.ts';
import { toExplanationJson } from '../explain/to-json.ts';
import { toExplanationText } from '../explain/to-text.ts';
import { herindicatieDesk } from '../herindicaties/herindicatie-desk.ts';
import type { ImportRegister } from '../register/import-upload.ts';
import { closeServer, listen } from '../stand-ins/listen.ts';
import type { Outbox } from '../stand-ins/outbox.ts';
import type { ImportMessage } from '../toewijzingen/import-message.ts';
import { toewijzingDeskOf } from '../toewijzingen/toewijzing-desk.ts';
import { addressRoutes } from './address-page.ts';
import { download, protect } from './headers.ts';
import { herindicatieRoutes } from './herindicatie-page.ts';
import { notFoundPage } from './layout.ts';
import { letterPage } from './letter-page.ts';
import { listMails, outcomeOf } from './list-mails.ts';
import { mailPage, mailsPage } from './mail-pages.ts';
import { ownRequestHeader } from './own-request.ts';
import { readLetter } from './read-letter.ts';
import { toewijzingRoutes } from './toewijzing-pages.ts';

export interface PageOptions {
  readonly port: number;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly importRegister: ImportRegister;
  readonly importMessage: ImportMessage;
  /** Of letters about a herindicatie. */
  readonly letters: HerindicatieLetters;
}

/** A register of a few thousand care clients is some hundreds of kilobytes. */
const registerBytesMax = 20 * 1024 * 1024;
/** Above what a message may be, so that the reader says what is wrong with one that is too large. */
const messageBytesMax = 2 * 1024 * 1024;

/** The web page of this machine: what came in, what was decided, what was answered. For this machine alone. */
export async function startPage(options: PageOptions): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const server = createServer(getRequestListener(createApp(options).fetch));
  const port = await listen(server, options.port);
  return { port, stop: () => closeServer(server) };
}

/** The file of a letter that no mail began, by the id that stands in for one. */
async function noticeFile(store: Store, outbox: Outbox, id: string): Promise<string | undefined> {
  const [row] = await store.replies.forMail(id);
  return (await outbox.list()).find(({ tags }) => row !== undefined && tags['siem-reply'] === row.replyId)?.file;
}

function createApp({ store, outbox, importRegister, importMessage, letters }: PageOptions): Hono {
  const app = new Hono();
  app.use(protect);
  app.get('/', async (c) => c.html(await mailsPage(await listMails(store))));
  app.route('/', addressRoutes(deskOf(store)));
  app.route('/', toewijzingRoutes(toewijzingDeskOf(store)));
  app.route(
    '/',
    herindicatieRoutes(herindicatieDesk({ store, letters, parameters: currentParameters, now: () => new Date().toISOString() })),
  );
  app.get('/onderaannemers', (c) => c.html(onderaannemerPage(currentParameters)));
  app.get('/mail/:id', async (c) => {
    const row = await store.intake.get(c.req.param('id'));
    if (row === undefined) {
      const notice = await noticeFile(store, outbox, c.req.param('id'));
      return notice === undefined ? c.html(await notFoundPage(), 404) : c.redirect(`/antwoord/${notice}`);
    }
    const answers = await Promise.all((await store.outcomes.answersTo(row.mailId)).map(store.intake.get));
    const shown = {
      row,
      outcome: await store.outcomes.get(row.mailId),
      replies: await store.replies.forMail(row.mailId),
      sent: await outbox.list(),
      answers: answers.flatMap((answer) => answer ?? []),
    };
    return c.html(await mailPage(shown));
  });
  app.get('/mail/:id/bericht.eml', async (c) => {
    const row = await store.intake.get(c.req.param('id'));
    return row === undefined ? c.html(await notFoundPage(), 404) : download(`${row.reference}.eml`, await store.objects.getRaw(row.rawKey));
  });
  app.get('/uitleg/:reference', async (c) => {
    const outcome = await outcomeOf(store, c.req.param('reference'));
    if (outcome === undefined) return c.html(await notFoundPage(), 404);
    const explanation = explanationOf(outcome);
    return c.req.query('json') === undefined
      ? c.text(toExplanationText(outcome.reference, explanation))
      : c.json(toExplanationJson(explanation));
  });
  app.get('/antwoord/:file', async (c) => {
    const file = c.req.param('file');
    const sent = (await outbox.list()).find((found) => found.file === file);
    return sent === undefined
      ? c.html(await notFoundPage(), 404)
      : c.html(await letterPage(sent, await readLetter(await outbox.read(file))));
  });
  app.get('/antwoord/:file/bericht.eml', async (c) => {
    const sent = (await outbox.list()).find(({ file }) => file === c.req.param('file'));
    return sent === undefined ? c.html(await notFoundPage(), 404) : download(sent.file, await outbox.read(sent.file));
  });
  app.put('/register', bodyLimit({ maxSize: registerBytesMax }), async (c) => {
    if (c.req.header(ownRequestHeader) === undefined) return c.text('Alleen voor npm run siem -- register import', 403);
    const report = await importRegister(new Uint8Array(await c.req.arrayBuffer()), c.req.query('asOf'));
    return c.json(report);
  });
  app.put('/toewijzingen', bodyLimit({ maxSize: messageBytesMax }), async (c) => {
    if (c.req.header(ownRequestHeader) === undefined) return c.text('Alleen voor npm run siem -- register import', 403);
    return c.json(await importMessage(new Uint8Array(await c.req.arrayBuffer())));
  });
  app.notFound(async (c) => c.html(await notFoundPage(), 404));
  return app;
}
