import { mailCase, problem } from '../support/rules-mails.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const at = (mailbox: 'herindicatie' | 'facturen', more = {}) => mailCase({ invoices: 0, mail: { mailbox }, ...more });
describeRule('H01', [
  ['een verslag', at('herindicatie', { reports: 1 }), 'pass'],
  ['een verslag en een factuur', at('herindicatie', { reports: 1, invoices: 1 }), 'pass'],
  ['een factuur aan het verkeerde adres', at('herindicatie', { invoices: 1 }), 'pass'],
  ['geen verslag', at('herindicatie'), fails()],
  ['alleen een XML die zelf zegt iets anders te zijn', at('herindicatie', { problems: [problem('not-an-invoice')] }), fails()],
  ['een document dat misschien een verslag is', at('herindicatie', { problems: [problem('not-an-invoice', false)] }), 'not-applicable'],
  ['een bijlage die niet te lezen is zegt M05', at('herindicatie', { problems: [problem('damaged')] }), 'not-applicable'],
  [
    'een wijziging in de zorg zegt M10',
    at('herindicatie', { mail: { mailbox: 'herindicatie', careChange: 'opschalen' } }),
    'not-applicable',
  ],
  [
    'een mail die als een bounce klinkt',
    at('herindicatie', { mail: { mailbox: 'herindicatie', perhapsAutomatic: 'text of a bounce' } }),
    isInDoubt(),
  ],
  [
    'een antwoord op onze brief zegt M04',
    at('herindicatie', { answers: { mailId: 'm1', reference: 'SIEM-2026-000123', how: 'answer' } }),
    'not-applicable',
  ],
  ['alleen woorden, kort na een brief van ons', at('herindicatie', { afterLetter: 'm0-1' }), isInDoubt({ afterLetter: true })],
  ['een verslag, kort na een brief van ons', at('herindicatie', { reports: 1, afterLetter: 'm0-1' }), 'pass'],
  ['aan het adres voor facturen', at('facturen'), 'not-applicable'],
]);
