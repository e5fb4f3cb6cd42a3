import { describe, expect, test } from 'vitest';
import { everythingIn, invoiceOutcome, letterhead, letterOf, mailFindings, otherOutcome, parseLetter } from '../support/letters.ts';
import {
  careClient,
  claim,
  credit,
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  mailFacts,
  missing,
  pdf,
  readSpecification,
  recognised,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import { mailCase, problem } from '../support/rules-mails.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '2026\r\nBcc: iedereen@evil.example',
  'http://evil.example/betaal',
  'https://evil.example',
  'www.evil.example',
  'evil.example/inloggen',
  'a1.nl',
  'mailto:x@evil.example',
  '=HYPERLINK("http://evil.example")',
  '4: U krijgt geld terug. Ga naar evil.example',
  '\u202e2026\u0000\u2028',
  'x'.repeat(10_000),
];
const forbidden = /<script|<img|onerror=|^Bcc:|https?:\/\/|www\.|evil\.example|a1\.nl|@evil|=HYPERLINK|mailto:|\u202e|x{60}/im;

/** One sender's text in every place where a letter may say something of the sender. */
function hostileCases(text: string) {
  const file = { ...pdf, file: `${text}.pdf` };
  const line = {
    ...invoiceLine({
      clientNumber: sure(text),
      product: sure({ ...recognised({ kind: 'unknown' }), text }),
      clientName: sure(text),
      where: { ...sheet('E2'), sheet: text, file: text },
    }),
  };
  const specification = readSpecification({ missingCells: [{ column: 'name', where: { ...sheet(text), file: text } }] });
  const earlier = ledger({
    claims: [claim({ invoiceNumber: text })],
    sameNumber: [
      { submissionId: 's', reference: 'SIEM-2026-000007', invoiceNumber: text, date: '2026-02-01', decision: 'approved', kind: 'invoice' },
    ],
  });
  return [
    invoiceOutcome(
      invoiceCase({
        invoice: invoice({ number: sure(text), where: file, addressee: sure(text), supplierName: sure(text) }),
        ledger: earlier,
      }),
    ),
    invoiceOutcome(invoiceCase({ invoice: invoice({ number: sure(text), ownLines: [line], lines: [line], specification }) })),
    invoiceOutcome(credit([invoiceLine({ amount: -491.9 })], { original: sure(text), number: sure(text) }, { original: undefined })),
    invoiceOutcome(invoiceCase({ invoice: invoice({ number: doubtful(text), vat: sure(10330) }) })),
  ];
}

describe('wat de afzender schreef wordt nooit een link, een header of een zin van ons', () => {
  test.each(hostile.map((text) => [JSON.stringify(text).slice(0, 50), text]))('%s', async (_name, text) => {
    const mail = mailCase({ mail: { subject: text } });
    for (const cases of [...hostileCases(text).map((each) => [each]), hostileCases(text)]) {
      const reply = await letterOf(cases, { mail });
      expect(reply).toBeDefined();
      const parsed = await parseLetter(reply!);
      const own = (text: string): string => text.replaceAll(letterhead.explanationsUrl!, '');
      expect(Object.keys(Object.fromEntries(parsed.headers))).not.toContain('bcc');
      expect(parsed.html).not.toMatch(/<script|<img/i);
      // Only to our own page, at the anchor of a rule.
      for (const [, href] of String(parsed.html).matchAll(/<a\b([^>]*)>/gi))
        expect(href).toMatch(/^ style="color:inherit" href="https:\/\/uitleg\.siem\.example\/(#[FLMH]\d\d)?"$/);
      expect(own(`${parsed.subject}\n${parsed.text}`)).not.toMatch(forbidden);
      expect(`${parsed.subject}${parsed.text}${parsed.html}`).not.toContain('\u0000');
      expect(parsed.subject!.length).toBeLessThan(120);
      expect(own(await everythingIn(reply!)).replace(/<!DOCTYPE[^>]*>/, '')).not.toMatch(forbidden);
    }
  });
});

describe('een brief noemt geen mens en niets uit het register', () => {
  const registered = careClient({
    firstName: 'Geheimvoornaam',
    lastName: 'Geheimachternaam',
    birthDate: '1955-05-15',
    street: 'Geheimstraat',
    houseNumber: '987',
    postcode: '9999 ZX',
    city: 'Geheimstad',
    gemeente: 'Waalwijk',
  });
  const written = {
    clientName: sure('Q. Schrijfnaam'),
    birthDate: sure('1977-07-17'),
    bsn: sure('999990019'),
    address: sure('Schrijfweg 654, 8888 YW Schrijfdorp'),
  };
  const secrets =
    /Geheim|9999 ?ZX|1955|15-05|15 mei|Waalwijk|Schrijf|8888|1977|17-07|17 juli|999990019|hash|OA-002|Andere Zorg|specificatie-van|factuur\.pdf|specificatie\.xlsx|Blad1/i;
  const elsewhere = {
    id: 'LO-9',
    clientNumber: '400101',
    onderaannemerNumber: 'OA-002',
    product: 'BG-M',
    period: { from: '2025-01-01' },
  } as const;
  const own = invoiceCase().leveringsovereenkomsten;
  const lines = [invoiceLine(written), invoiceLine({ ...written, product: 'BG-Z', amount: 468 })];
  const situations = {
    'factuur is goed': invoiceCase({ careClients: [careClient({ ...registered, gemeente: 'Tilburg' })] }),
    'andere geboortedatum, andere naam, andere gemeente': invoiceCase({
      careClients: [registered],
      lines,
      bsnHashes: new Map([[1, 'hash-of-another']]),
    }),
    'overeenkomst bij een ander': invoiceCase({ careClients: [registered], lines, agreements: [elsewhere] }),
    'overeenkomst ook bij een ander': invoiceCase({
      careClients: [careClient({ ...registered, gemeente: 'Tilburg' })],
      agreements: [...own, elsewhere],
    }),
    'een ander IBAN': invoiceCase({ careClients: [registered], lines, otherSupplierBy: 'iban' }),
    'een verzamelfactuur': invoiceCase({
      careClients: [registered],
      invoice: invoice({
        ownLines: lines,
        lines,
        specification: readSpecification({ missingCells: [{ column: 'name', where: sheet('B2') }] }),
      }),
    }),
    'dagbesteding in een gemeente': invoiceCase({
      careClients: [registered],
      lines: [invoiceLine({ ...written, product: sure(recognised({ kind: 'not-for-siem' })) })],
    }),
    'niets leesbaar': invoiceCase({
      careClients: [registered],
      invoice: invoice({ number: missing, ownLines: [invoiceLine({ ...written, amount: missing })] }),
    }),
  };
  test.each(Object.entries(situations))('%s', async (_name, c) => {
    const reply = await letterOf([invoiceOutcome({ ...c, mail: mailFacts({ subject: 'Factuur van Q. Schrijfnaam' }) })], {
      mail: mailCase({ mail: { subject: 'Factuur van Q. Schrijfnaam' } }),
    });
    expect(reply).toBeDefined();
    expect(await everythingIn(reply!)).not.toMatch(secrets);
  });

  test('een BSN op de plaats van het cliëntnummer wordt niet herhaald, een gewoon nummer wel', async () => {
    const said = async (number: string) =>
      everythingIn((await letterOf([invoiceOutcome(invoiceCase({ lines: [invoiceLine({ clientNumber: sure(number) })] }))]))!);
    expect(await said('999990019')).not.toMatch(/999990019/);
    expect(await said('9999.90.019')).not.toMatch(/9999\.90\.019/);
    expect(await said('999990018')).toMatch(/999990018/);
    expect(await said('499999')).toMatch(/499999/);
  });

  test('een bijlage die niet te lezen is heet bij haar nummer, niet bij haar naam', async () => {
    const mail = mailCase({
      invoices: 0,
      problems: [{ ...problem('damaged'), where: { ...pdf, file: 'Q. Schrijfnaam.pdf' }, detail: 'Q. Schrijfnaam.pdf is kapot' }],
    });
    const reply = await letterOf([otherOutcome(mailFindings(mail))], { mail });
    expect(await everythingIn(reply!)).not.toMatch(secrets);
    expect(reply?.text).toContain('Bijlage 1');
  });
});
