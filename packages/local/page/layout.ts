import { html, raw } from 'hono/html';

/** HTML that is already safe: every value in a template is escaped. */
export type Html = ReturnType<typeof html>;

const style = raw(`
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1a1a1a; background: #fff; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #ddd; }
  a { color: #0b57a4; } .approved { color: #14622b; } .rejected { color: #a01818; } .review { color: #7a4b00; } .ignored { color: #555; }
  pre { white-space: pre-wrap; background: #f6f6f6; padding: 1rem; } iframe { width: 100%; height: 30rem; border: 1px solid #ccc; }
`);

export const layout = (title: string, body: Html): Html => html`<!doctype html>
  <html lang="nl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} – Siem</title>
      <style>${style}</style>
    </head>
    <body>
      <nav><a href="/">Alle mails</a> · <a href="/herindicaties">Herindicaties</a> · <a href="/toewijzingen">Toewijzingen die wachten</a> · <a href="/adressen">Adressen zonder brieven</a> · <a href="/onderaannemers">Pagina voor onderaannemers</a></nav>
      <main>
        <h1>${title}</h1>
        ${body}
      </main>
    </body>
  </html>`;

export const notFoundPage = (): Html => layout('Niet gevonden', html`<p>Deze pagina is er niet (meer).</p>`);
