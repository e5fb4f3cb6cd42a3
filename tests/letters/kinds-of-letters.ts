import type { Reply } from '#domain';
import { composeEscalation, composeReminder } from '#letters';
import {
  decisionLetterOf,
  gatheredLetterOf,
  invoiceOutcome,
  inzorgmeldingOf,
  letterhead,
  letterOf,
  mailFindings,
  otherOutcome,
  reportOutcome,
} from '../support/letters.ts';
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
  missing,
  readSpecification,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import { mailCase, problem } from '../support/rules-mails.ts';
import { reportCase } from '../support/rules-reports.ts';
import { lettersOfCodes } from './every-code.ts';

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
export const verzamelfactuur = invoiceCase({
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

const noReportFor = (clientNumber: string, lastDay: string, reportBy: string) =>
  ({ clientNumber, product: 'BG-M', lastDay, reportBy }) as const;
const reminded = [
  noReportFor('400101', '2026-02-12', '2026-01-22'),
  { ...noReportFor('400102', '2026-02-23', '2026-02-02'), product: 'DO-2' },
  noReportFor('400103', '2026-03-09', '2026-02-16'),
] as const;
// Letters about beschikkingen come from the mailbox for reports.
const notice = {
  letterhead: { ...letterhead, from: 'herindicatieOA@metsiem.nl' },
  reference: 'SIEM-2026-000123',
  writtenAt: '2026-02-02T07:00:12.000Z',
};
const reminder = (missing: Parameters<typeof composeReminder>[0]['missing']) =>
  composeReminder({ ...notice, to: 'zorg@zorgzuid.example', missing, today: '2026-02-02' });
const escalated = [
  { clientNumber: '400101', onderaannemerNumber: 'OA-001', lastDay: '2026-02-01', daysLeft: -1, isUnreachable: false },
  { clientNumber: '400102', onderaannemerNumber: 'OA-002', lastDay: '2026-02-02', daysLeft: 0, isUnreachable: false },
  { clientNumber: '400103', onderaannemerNumber: 'OA-001', lastDay: '2026-02-23', daysLeft: 21, isUnreachable: false },
  { clientNumber: '400104', onderaannemerNumber: 'OA-003', lastDay: '2026-03-09', daysLeft: 35, isUnreachable: true },
];
const escalation = (all: Parameters<typeof composeEscalation>[0]['escalated']) =>
  composeEscalation({ ...notice, to: 'backoffice@metsiem.nl', escalated: all });

const careChange = mailCase({ invoices: 0, mail: { careChange: 'uit-zorg', attachmentCount: 0 } });
const waiting = () => invoiceOutcome(invoiceCase({ invoice: invoice({ vat: sure(10330), total: sure(59520) }) }));

/** One letter per situation; the texts stand in `golden/` and are read as texts. */
const letters: Readonly<Record<string, () => Promise<Reply | undefined>>> = {
  ...lettersOfCodes,
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
  'zorgwijziging-hoort-bij-het-gebiedsteam': () => letterOf([], { mail: careChange, findings: mailFindings(careChange) }),
  'niets-gevonden': () => letterOf([], { mail: nothing, findings: mailFindings(nothing) }),
  'onleesbare-bijlage': () => letterOf([otherOutcome(mailFindings(unreadable))], { mail: unreadable }),
  'meer-facturen': () =>
    letterOf([
      approved(),
      invoiceOutcome(invoiceCase({ invoice: invoice({ number: sure('2026-0102'), ownLines: [invoiceLine({ amount: 468 })] }) }), 2),
      invoiceOutcome(invoiceCase({ invoice: invoice({ number: sure('2026-0103'), vat: sure(10330), total: sure(59520) }) }), 3),
    ]),
  'na-controle-goedgekeurd': () => decisionLetterOf(waiting(), { kind: 'approved', paymentDue: '2026-02-23' }),
  'na-controle-goedgekeurd-met-een-woord-erbij': () =>
    decisionLetterOf(waiting(), {
      kind: 'approved',
      paymentDue: '2026-02-23',
      note: 'Wij hebben u gebeld over de btw. Deze keer betalen wij het bedrag zonder btw.',
    }),
  'na-controle-afgewezen': () =>
    decisionLetterOf(waiting(), {
      kind: 'rejected',
      note: 'Er staat € 103,30 btw op de factuur. Deze zorg is vrijgesteld van btw.\n\nStuur een factuur zonder btw.',
    }),
  'na-controle-afgewezen-met-meer-redenen': () =>
    decisionLetterOf(
      invoiceOutcome(invoiceCase({ invoice: invoice({ iban: sure('NL20INGB0001234567'), ownLines: [invoiceLine({ amount: 468 })] }) })),
      { kind: 'rejected', note: 'Het rekeningnummer op de factuur kennen wij niet. Geef een nieuw rekeningnummer eerst aan ons door.' },
    ),
  'een-vraag-over-de-factuur': () =>
    decisionLetterOf(waiting(), { kind: 'question', note: 'Er staat btw op de factuur. Waarom rekent u btw voor deze zorg?' }),
  'veel-mails-samen-in-een-brief': () => gatheredLetterOf([[approved()], [wrongTarief()], [waiting()]]),
  'verslag-in-orde': () => letterOf([reportOutcome(reportCase())]),
  inzorgmelding: () => inzorgmeldingOf(leveringsovereenkomst('BG-M', '2026-03-01', '2027-02-28', { id: 'HI-BES-1-1' })),
  'inzorgmelding-zonder-laatste-dag': () => inzorgmeldingOf(leveringsovereenkomst('BW-2', '2026-03-01', undefined, { id: 'HI-BES-1-1' })),
  'inzorgmelding-ingetrokken': () =>
    inzorgmeldingOf(leveringsovereenkomst('BG-M', '2026-03-01', '2027-02-28', { id: 'HI-BES-1-1' }), {
      kind: 'withdrawn',
      sentOn: '2026-02-10',
    }),
  'kennisgeving-herinnering-verslag': () => reminder(reminded),
  'kennisgeving-herinnering-een-verslag': () => reminder(reminded.slice(2)),
  'kennisgeving-herinnering-een-laat-verslag': () => reminder(reminded.slice(0, 1)),
  'kennisgeving-geen-verslag': () => escalation(escalated),
  'kennisgeving-geen-verslag-voor-een-beschikking': () => escalation(escalated.slice(2, 3)),
  'verslag-ontbreekt': () => letterOf([], { mail: noReport, findings: mailFindings(noReport) }),
};

/** A letter of this kind as it goes out. */
export async function letter(name: string): Promise<Reply> {
  const reply = await letters[name]?.();
  if (reply === undefined) throw new Error(`No letter goes out for ${name}`);
  return reply;
}

export const kindsOfLetters = Object.keys(letters);
