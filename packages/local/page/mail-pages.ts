import { html } from 'hono/html';
import { type CaseOutcome, type Finding, formatDate, formatEuro, type MailOutcome, valueOf } from '#domain';
import type { IntakeRow, ReplyRow } from '#store';
import type { SentMail } from '../stand-ins/outbox.ts';
import { consequenceWord, countLines, decisionWord, kindTitle, undeliveredWord } from '../told-words.ts';
import { type Html, layout } from './layout.ts';
import type { MailList } from './list-mails.ts';

const moment = (instant: string): string =>
  new Date(instant).toLocaleString('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'medium', timeStyle: 'short' });
const decision = (outcome: Pick<MailOutcome, 'decision'> | undefined): Html =>
  outcome === undefined ? html`nog bezig` : html`<strong class="${outcome.decision}">${decisionWord(outcome.decision)}</strong>`;

export const mailsPage = ({ mails, count }: MailList): Html =>
  layout(
    'Binnengekomen mails',
    html`<p>${count} ${count === 1 ? 'mail' : 'mails'}${count > mails.length ? html`; de nieuwste ${mails.length} staan hier` : ''}.</p>
      <table>
        <thead>
          <tr><th>Kenmerk</th><th>Ontvangen</th><th>Van</th><th>Onderwerp</th><th>Besluit</th></tr>
        </thead>
        <tbody>
          ${mails.map(
            ({ row, outcome }) =>
              html`<tr>
                <td><a href="/mail/${row.mailId}">${row.reference}</a></td>
                <td>${moment(row.receivedAt)}</td>
                <td>${outcome?.mail.from ?? ''}</td>
                <td>${outcome?.mail.subject ?? ''}</td>
                <td>${decision(outcome)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );

export interface ShownMail {
  readonly row: IntakeRow;
  readonly outcome: MailOutcome | undefined;
  readonly replies: readonly ReplyRow[];
  readonly sent: readonly SentMail[];
  /** Mails that answer our letter about this one. */
  readonly answers: readonly IntakeRow[];
}

const answeredWords = {
  answer: 'Antwoord op onze brief',
  bounce: 'Bericht dat onze brief terugkwam:',
  complaint: 'Melding dat onze brief spam is:',
};
const link = ({ mailId, reference }: Pick<IntakeRow, 'mailId' | 'reference'>): Html => html`<a href="/mail/${mailId}">${reference}</a>`;

export const mailPage = ({ row, outcome, replies, sent, answers }: ShownMail): Html =>
  layout(
    `Mail ${row.reference}`,
    html`<p>Ontvangen op ${moment(row.receivedAt)}. Besluit: ${decision(outcome)}. <a href="/mail/${row.mailId}/bericht.eml">De mail zelf (.eml)</a></p>
      ${outcome === undefined ? '' : html`<p>Van ${outcome.mail.from ?? '(geen afzender)'}: ${outcome.mail.subject}</p>${findings(outcome.findings)}${outcome.cases.map(caseSection)}`}
      ${outcome?.answers === undefined ? '' : html`<p>${answeredWords[outcome.answers.how]} ${link(outcome.answers)}.</p>`}
      ${outcome?.afterLetter === undefined ? '' : html`<p>Niets te beoordelen, na een brief van ons: daarop antwoordt geen machine. Lees de mail, en antwoord zelf als een mens haar schreef.</p>`}
      ${answers.length === 0 ? '' : html`<p>Hierop kwam later: ${answers.map((answer) => html`${link(answer)} `)}</p>`}
      <h2>Antwoorden</h2>
      ${replies.length === 0 ? html`<p>Er is geen antwoord.</p>` : html`<ul>${replies.map((reply) => replyItem(reply, sent))}</ul>`}`,
  );

function caseSection(found: CaseOutcome): Html {
  const { invoice } = found;
  const total = invoice === undefined ? undefined : valueOf(invoice.total);
  const date = invoice === undefined ? undefined : valueOf(invoice.date);
  return html`<section>
    <h2>${kindTitle(found.kind)}: ${decision(found)}</h2>
    ${
      invoice === undefined
        ? ''
        : html`<p>
          Factuur ${valueOf(invoice.number) ?? '(zonder nummer)'}${date === undefined ? '' : html` van ${formatDate(date)}`}${total === undefined ? '' : html`, ${formatEuro(total)}`},
          ${countLines(invoice.lines.length)}.${found.paymentDue === undefined ? '' : html` Betaling uiterlijk ${formatDate(found.paymentDue)}.`}
        </p>`
    }
    ${findings(found.findings)}
  </section>`;
}

const findings = (list: readonly Finding[]): Html =>
  list.length === 0
    ? html`<p>Geen bevindingen.</p>`
    : html`<table>
        <thead>
          <tr><th>Code</th><th>Gevolg</th><th>Voor de backoffice</th><th>Voor de onderaannemer</th></tr>
        </thead>
        <tbody>
          ${list.map((finding) => html`<tr><td>${finding.code}</td><td>${consequenceWord(finding.consequence)}${finding.verdict === 'undetermined' ? ' (onzeker)' : ''}</td><td>${finding.messageForBackoffice}</td><td>${finding.message}</td></tr>`)}
        </tbody>
      </table>`;

const stateWords = {
  due: 'klaar om te versturen',
  sending: 'wordt verstuurd',
  sent: 'verstuurd',
  gathered: 'wacht: te veel brieven in een uur, deze gaat later mee in één brief',
  joined: 'verstuurd in één brief met andere',
  refused: 'niet verstuurd, een medewerker moet kijken',
  stopped: 'niet verstuurd: dit adres krijgt geen brieven, een medewerker moet kijken',
  'said-before': 'niet verstuurd: er ging al een brief hierover naar deze afzender',
} as const;
function replyItem(reply: ReplyRow, sent: readonly SentMail[]): Html {
  const letter = sent.find(({ sesMessageId }) => sesMessageId === reply.sesMessageId);
  const title = letter === undefined ? html`${reply.subject}` : html`<a href="/antwoord/${letter.file}">${reply.subject}</a>`;
  return html`<li>${title} aan ${reply.to} (${stateWords[reply.state]}${reply.failure === undefined ? '' : html`; ${reply.failure}`}${undelivered(reply)})</li>`;
}

function undelivered({ undelivered: found }: ReplyRow): Html {
  if (found === undefined) return html``;
  const { kind, permanent, at, detail } = found;
  return html`; <strong class="rejected">${undeliveredWord(kind)}</strong> op ${moment(at)}${permanent ? '' : ', misschien tijdelijk'}${detail === '' ? '' : html`: ${detail}`}`;
}
