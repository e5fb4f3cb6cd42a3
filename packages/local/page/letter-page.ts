import { html } from 'hono/html';
import type { SentMail } from '../stand-ins/outbox.ts';
import { type Html, layout } from './layout.ts';
import type { Letter } from './read-letter.ts';

/** The letter as text and as HTML; the HTML in a frame that can do nothing: no script, no form, nothing from elsewhere. */
export const letterPage = (sent: SentMail, letter: Letter): Html =>
  layout(
    'Verstuurd antwoord',
    html`<p>Aan ${sent.to}: ${letter.subject}. <a href="/antwoord/${sent.file}/bericht.eml">Download (.eml)</a></p>
      ${letter.attachments.length === 0 ? '' : html`<p>Bijlagen: ${letter.attachments.join(', ')}</p>`}
      <h2>Als tekst</h2>
      <pre>${letter.text}</pre>
      ${letter.html === undefined ? '' : html`<h2>Opgemaakt</h2><iframe sandbox title="Het antwoord, opgemaakt" srcdoc="${letter.html}"></iframe>`}`,
  );
