import { type Eurocent, type Facts, type Field, failIf, notApplicable, pass, undetermined, valueOf } from '#domain';
import { causeFacts } from '../causes/cause.ts';
import { causeForBackoffice, causeSentence } from '../causes/find-cause.ts';
import { policyOn } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { enumerated, euro, itemsOf } from '../wording.ts';
import { arithmeticCause } from './arithmetic-cause.ts';
import { wrongLine } from './wrong-line.ts';
import { rightBut, wrongRows } from './wrong-rows.ts';

const isCertain = (...fields: readonly Field<unknown>[]): boolean => fields.every((field) => field.certain);

/** What does not add up, for both readers; nothing when no line has what it takes to see. */
function whatIsWrong(f: Facts): readonly string[] {
  const lines = itemsOf(f['lines']);
  const vat = f['vatCents'] === 0 ? '' : ` en ${euro(f['vatCents'])} btw`;
  return [
    ...(lines.length === 0 ? [] : [`Op factuurregel ${enumerated(lines)} is aantal × prijs niet gelijk aan het bedrag.`]),
    ...(f['adds'] === false
      ? [`De factuurregels tellen op tot ${euro(f['sumCents'])}${vat}, maar het totaal is ${euro(f['totalCents'])}.`]
      : []),
  ];
}

export const arithmetic: InvoiceRule = {
  code: 'F12',
  name: 'arithmetic',
  title: 'De factuur telt niet goed op',
  checks:
    'Of aantal × prijs op elke factuurregel het bedrag is, en of de factuurregels optellen tot het totaal. Eén cent per factuurregel mag schelen. Komt een rij van de specificatie niet uit, dan kijkt een medewerker.',
  advice: 'Reken de factuur na voordat u die stuurt.',
  source: ap(
    '2. Afspraken',
    'Siem wijst de factuur van onderaannemer af als deze niet voldoet aan de informatie van de leveringsovereenkomst per cliënt of als er niet wordt voldaan aan factuureisen.',
    'EN 16931 BR-CO-10 tot en met BR-CO-16',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: (c) => {
    const { invoice, parameters, received } = c;
    const { ownLines, total, vat } = invoice;
    const { roundingToleranceCents } = policyOn(parameters, received);
    const wrong = ownLines.flatMap((line) => wrongLine(line, c, roundingToleranceCents) ?? []);
    const lines = wrong.map(({ line }) => line.number);
    const amounts = ownLines.map((line) => valueOf(line.amount));
    const where = wrong[0]?.line.where ?? total.where ?? invoice.where;
    if (total.state === 'absent') return wrong.length === 0 ? notApplicable : undetermined({ lines }, where);
    // A total that nothing adds up to may not be paid, unless the specification does (F11).
    if (ownLines.length === 0 || amounts.includes(undefined)) {
      return wrong.length === 0 && invoice.specification.state === 'read'
        ? rightBut(wrongRows(c, roundingToleranceCents), notApplicable)
        : undetermined({ lines, totalCents: total.value }, where);
    }
    const sumCents = amounts.reduce<Eurocent>((sum, amount) => sum + (amount ?? 0), 0);
    const vatCents = valueOf(vat) ?? 0;
    const adds = Math.abs(Math.abs(sumCents + vatCents) - Math.abs(total.value)) <= roundingToleranceCents * ownLines.length;
    if (wrong.length === 0 && adds) return rightBut(wrongRows(c, roundingToleranceCents), pass);
    const facts = {
      lines,
      sumCents,
      vatCents,
      totalCents: total.value,
      adds,
      ...causeFacts(arithmeticCause({ lines: ownLines, wrong, vatCents, totalCents: total.value, adds })),
    };
    const sure = isCertain(total, vat, ...ownLines.map((l) => l.amount), ...wrong.flatMap(({ line }) => [line.quantity, line.unitPrice]));
    return failIf(sure && wrong.every(({ isInDoubt }) => !isInDoubt), facts, where);
  },
  toOnderaannemer: (f) => `${whatIsWrong(f).join(' ')}${causeSentence(f)} Reken de factuur na.`.trim(),
  toBackoffice: (f) => {
    const rows = itemsOf(f['rows']);
    if (rows.length > 0) return `Op regel ${enumerated(rows)} van de specificatie is aantal × prijs niet gelijk aan het bedrag.`;
    const wrong = whatIsWrong(f);
    if (wrong.length === 0) return 'Er zijn geen bedragen per factuurregel gelezen die tot het totaal optellen.';
    return `Rekenfout. ${wrong.join(' ')}${causeForBackoffice(f)}`;
  },
  example: { verdict: 'fail', facts: { lines: [], sumCents: 49190, vatCents: 0, totalCents: 59190, adds: false } },
};
