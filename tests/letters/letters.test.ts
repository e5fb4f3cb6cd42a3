import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Reply } from '#domain';
import { cellsOf, invoiceOutcome, letterOf, mailFindings, otherOutcome, parseLetter, reportOutcome } from '../support/letters.ts';
import {
  careClient,
  claim,
  credit,
  daysOf,
  earlierInvoice,
  etmalen,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  mailCase,
  missing,
  problem,
  readSpecification,
  reportCase,
  sheet,
  sure,
} from '../support/rules-builders.ts';

const second = careClient({ number: '400102', lastName: 'Bedacht', birthDate: '1974-03-02' });
const third = careClient({ number: '400103', lastName: 'Gefingeerd', birthDate: '1990-11-30' });
const agreements = [
  leveringsovereenkomst(),
  leveringsovereenkomst('DO-2', '2026-01-23', undefined, { clientNumber: '400102' }),
  leveringsovereenkomst('BW-2', '2025-05-01', undefined, { clientNumber: '400103' }),
];
const rows = [
  invoiceLine({ amount: 468, where: sheet('E2') }),
  invoiceLine({
    clientNumber: sure('400102'),
    clientName: sure('B. Bedacht'),
    birthDate: missing,
    product: 'DO-2',
    amount: 435.97,
    where: sheet('E3'),
  }),
  invoiceLine({
    clientNumber: sure('400103'),
    clientName: sure('G. Gefingeerd'),
    birthDate: missing,
    product: 'BW-2',
    quantity: etmalen(31),
    amount: 5373.54,
    where: sheet('E4'),
  }),
];
const verzamelfactuur = invoiceCase({
  careClients: [careClient(), second, third],
  leveringsovereenkomsten: agreements,
  invoice: invoice({ number: sure('V-2026-7'), ownLines: rows, lines: rows, specification: readSpecification({ sumCents: 627751 }) }),
});
const approved = () => invoiceOutcome(invoiceCase());
const wrongTarief = () => invoiceOutcome(invoiceCase({ lines: [invoiceLine({ amount: 468 })] }));
const unreadable = mailCase({ invoices: 0, problems: [problem('encrypted')] });
const nothing = mailCase({ invoices: 0, mail: { attachmentCount: 0 } });
const noReport = mailCase({ invoices: 0, mail: { mailbox: 'herindicatie' } });
const wrongMailbox = mailCase({ mail: { mailbox: 'herindicatie' } });

/** One letter per situation; the texts stand in `golden/` and are read as texts. */
const letters: Readonly<Record<string, () => Promise<Reply | undefined>>> = {
  'goedgekeurd-op-tijd': () => letterOf([approved()]),
  'goedgekeurd-na-de-betaaldatum': () => letterOf([approved()], { writtenAt: '2026-03-09T09:00:00.000Z' }),
  'goedgekeurd-met-opmerking': () => letterOf([invoiceOutcome(invoiceCase({ received: '2026-02-10' }))]),
  'goedgekeurd-verkeerde-postbus': () => letterOf([approved()], { mail: wrongMailbox, findings: mailFindings(wrongMailbox) }),
  'creditfactuur-goedgekeurd': () => letterOf([invoiceOutcome(credit([invoiceLine({ amount: -491.9 })]))]),
  'afgewezen-tarief': () => letterOf([wrongTarief()]),
  'afgewezen-naar-rato': () => letterOf([invoiceOutcome(invoiceCase({ agreements: [leveringsovereenkomst('BG-M', '2026-01-23')] }))]),
  'afgewezen-meer-redenen': () =>
    letterOf([
      invoiceOutcome(
        invoiceCase({
          received: '2026-02-10',
          invoice: invoice({
            number: missing,
            iban: sure('NL92ABNA0417164300'),
            ownLines: [invoiceLine({ amount: 142.81, quantity: daysOf(9) }), invoiceLine({ product: 'BG-Z', amount: 732.33 })],
          }),
        }),
      ),
    ]),
  'afgewezen-verzamelfactuur': () => letterOf([invoiceOutcome(verzamelfactuur)]),
  'afgewezen-geen-overeenkomst': () => letterOf([invoiceOutcome(invoiceCase({ agreements: [] }))]),
  'afgewezen-al-gestuurd': () =>
    letterOf([
      invoiceOutcome(invoiceCase({ ledger: ledger({ sameNumber: [earlierInvoice()], claims: [claim({ invoiceNumber: '2026-0101' })] }) })),
    ]),
  'in-behandeling': () => letterOf([invoiceOutcome(invoiceCase({ invoice: invoice({ vat: sure(10330), total: sure(59520) }) }))]),
  'in-behandeling-mogelijke-fraude': () =>
    letterOf([invoiceOutcome(invoiceCase({ invoice: invoice({ iban: sure('NL20INGB0001234567') }) }))]),
  'niets-gevonden': () => letterOf([], { mail: nothing, findings: mailFindings(nothing) }),
  'onleesbare-bijlage': () => letterOf([otherOutcome(mailFindings(unreadable))], { mail: unreadable }),
  'meer-facturen': () =>
    letterOf([
      approved(),
      invoiceOutcome(invoiceCase({ invoice: invoice({ number: sure('2026-0102'), ownLines: [invoiceLine({ amount: 468 })] }) }), 2),
      invoiceOutcome(invoiceCase({ invoice: invoice({ number: sure('2026-0103'), vat: sure(10330), total: sure(59520) }) }), 3),
    ]),
  'verslag-in-orde': () => letterOf([reportOutcome(reportCase())]),
  'verslag-ontbreekt': () => letterOf([], { mail: noReport, findings: mailFindings(noReport) }),
};

async function letter(name: string): Promise<Reply> {
  const reply = await letters[name]?.();
  if (reply === undefined) throw new Error(`No letter goes out for ${name}`);
  return reply;
}

const folder = new URL('./golden/', import.meta.url);
const names = Object.keys(letters);

describe('de brieven zoals ze zijn', () => {
  test.each(names)('%s', async (name) => {
    const reply = await letter(name);
    const text = `Aan: ${reply.to}\nOnderwerp: ${reply.subject}\n${reply.attachments.map((each) => `Bijlage: ${each}\n`).join('')}\n${reply.text}`;
    const file = new URL(`${name}.txt`, folder);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      if (process.env['CI']) throw new Error('Golden letters are rewritten by a person who reads them, never in CI');
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

/** The words of a letter, without layout. */
const words = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/-{3,}/g, '')
    .replace(/(^| )\d{1,2}\. /g, ' ')
    .replace(/[^\p{L}\p{N}€,.@-]/gu, '');
const fromHtml = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

describe('elke brief', () => {
  test.each(names)('%s hoort bij de mail, is automatisch en zegt in tekst en HTML hetzelfde', async (name) => {
    const reply = await letter(name);
    const mail = await parseLetter(reply);
    expect(mail.inReplyTo).toBe('<1@zorgzuid.example>');
    expect(mail.references).toEqual(['<0@zorgzuid.example>', '<1@zorgzuid.example>']);
    expect(mail.headers.get('auto-submitted')).toBe('auto-replied');
    expect(mail.headers.get('x-auto-response-suppress')).toBe('All');
    expect(mail.subject).toBe(reply.subject);
    expect(words(fromHtml(mail.html || ''))).toBe(words(mail.text ?? ''));
    expect(mail.text).toContain('SIEM-2026-000123');
    expect(mail.text).toContain('aanbiederswmo@metsiem.nl');
  });

  test.each(names)('%s begint met het besluit, in "u", zonder ambtelijke woorden', async (name) => {
    const { text } = await letter(name);
    const [greeting, verdict] = text.split('\n\n');
    expect(greeting).toBe('Goedendag,');
    expect(verdict).toMatch(/^(Uw|Wij) .*\./s);
    expect(text).not.toMatch(/\b(je|jij|jouw|jullie|derhalve|middels|conform|teneinde|dient te|gelieve|betreffende|indien)\b/i);
    const sentences = text
      .split('\n\n')
      .flatMap((block) => block.replace(/\n/g, ' ').split(/[.?!:](?= |$)/))
      .map((sentence) => sentence.trim().split(' ').length);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(30);
  });

  test('een automatische mail krijgt een eigen brief, geen antwoord in zijn draad', async () => {
    const reply = await letterOf([approved()], { mail: mailCase({ mail: { automatic: 'auto-generated' } }) });
    const mail = await parseLetter(reply!);
    expect([mail.inReplyTo, mail.references]).toEqual([undefined, undefined]);
  });

  test('dezelfde uitkomst geeft dezelfde brief', async () => {
    const [one, two] = [await letter('afgewezen-tarief'), await letter('afgewezen-tarief')];
    expect(two.text).toBe(one.text);
    expect(two.subject).toBe(one.subject);
  });
});

test('de beoordeling bij een verzamelfactuur: per rij wat verwacht werd, zonder namen', async () => {
  const mail = await parseLetter(await letter('afgewezen-verzamelfactuur'));
  expect(mail.attachments.map((each) => each.filename)).toEqual(['beoordeling.xlsx']);
  const cells = await cellsOf(mail.attachments[0]!.content);
  expect(cells.map((row) => row.slice(0, 6))).toEqual([
    ['Rij', 'Cliëntnummer Siem', 'Product', 'Gerekend', 'Verwacht', 'Oordeel'],
    ['2', '400101', 'Begeleiding midden', '468', '491.9', 'Niet akkoord'],
    ['3', '400102', 'Dagopvang categorie 2', '435.97', '126.57', 'Niet akkoord'],
    ['4', '400103', 'Beschermd wonen 24 uur zonder HV', '5373.54', '', 'Akkoord'],
  ]);
  expect(cells[1]?.[6]).toMatch(/2025.*\[L08\]$/s);
  expect(JSON.stringify(cells)).not.toMatch(/Verzonnen|Bedacht|Gefingeerd/);
});

test('een rij waarover twijfel is, heet niet akkoord en niet afgewezen', async () => {
  const doubtfulName = verzamelfactuur.invoice.lines.map((line, i) => (i === 2 ? { ...line, clientName: sure('K. Heelanders') } : line));
  const reply = await letterOf([invoiceOutcome({ ...verzamelfactuur, invoice: { ...verzamelfactuur.invoice, lines: doubtfulName } })]);
  const cells = await cellsOf((await parseLetter(reply!)).attachments[0]!.content);
  expect(cells[3]?.[5]).toBe('Nog niet beoordeeld');
});
