import { codeOf, type Eurocent, failIf, type Invoice, type InvoiceLine, notApplicable, pass, valueOf, withoutZeros } from '#domain';
import { areAmountsProven } from '../line/proven-amounts.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { euro } from '../wording.ts';
import { specificationGap } from './specification-gap.ts';

/** What tells lines apart. */
type Key = (line: InvoiceLine) => string | undefined;
const clientBy =
  (as: (number: string) => string): Key =>
  ({ clientNumber }) =>
    clientNumber.state === 'read' ? as(withoutZeros(clientNumber.value)) : undefined;
const clientOf = clientBy((number) => number);
/** "S403679" on the one and "403679" on the other may well be the same client. */
const nearClientOf = clientBy((number) => withoutZeros(/\d{5,}/.exec(number)?.[0] ?? number));
const productOf: Key = ({ product }) => codeOf(valueOf(product));

/** The client and the product, the product alone when the invoice has only totals per product, or the client alone where not every product was recognised. */
function keysOf({ hasTotalsPerProduct }: Invoice, lines: readonly InvoiceLine[]): readonly Key[] | undefined {
  const ways = hasTotalsPerProduct ? [[productOf]] : [[clientOf, productOf], [clientOf]];
  return ways.find((keys) => lines.every((line) => line.amount.state === 'read' && keys.every((key) => key(line) !== undefined)));
}

function sums(lines: readonly InvoiceLine[], keys: readonly Key[]): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const line of lines) {
    const key = keys.map((each) => each(line)).join();
    result.set(key, (result.get(key) ?? 0) + (valueOf(line.amount) ?? 0));
  }
  return result;
}

function linesDiffer(invoice: Invoice, keys: readonly Key[], tolerance: Eurocent): boolean {
  const own = sums(invoice.ownLines, keys);
  const specified = sums(invoice.lines, keys);
  return [...new Set([...own.keys(), ...specified.keys()])].some(
    (key) => Math.abs((own.get(key) ?? 0) - (specified.get(key) ?? 0)) > tolerance,
  );
}

/** Not one number of the invoice in the specification: of the two the one may number its clients otherwise. */
function shareClients({ ownLines, lines }: Invoice): boolean {
  const own = new Set(ownLines.map(nearClientOf));
  return lines.some((line) => own.has(nearClientOf(line)));
}

export const specificationDiffers: InvoiceRule = {
  code: 'F11',
  name: 'specification-differs',
  title: 'De specificatie en de factuur zijn niet gelijk',
  checks:
    'Of de specificatie optelt tot het totaal van de factuur, en per cliënt en product dezelfde bedragen heeft. Eén cent per rij mag schelen. Telt zij anders op en is in de meeste rijen het bedrag geen tarief en ook geen bedrag van de factuur, of noemt zij geen enkele cliënt van de factuur, dan beslist een medewerker.',
  advice: 'Zorg dat de specificatie en de factuur dezelfde bedragen hebben.',
  source: ap(
    '2. Afspraken',
    'Wanneer er een verzamelfactuur per maand wordt gestuurd, moet er ook een specificatie in excel meegestuurd worden met de factuur.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: (c) => {
    const { invoice } = c;
    const { specification, total, vat } = invoice;
    const gap = specificationGap(c);
    if (specification.state !== 'read' || gap === undefined) return notApplicable;
    const { specifiedCents, totalCents, toleranceCents: tolerance } = gap;
    const facts = { specifiedCents, totalCents };
    const isSure = specification.doubtful !== true;
    if (gap.differs) return failIf(isSure && total.certain && vat.certain && areAmountsProven(c), facts, specification.where);
    const lines = [...invoice.ownLines, ...invoice.lines];
    const keys = keysOf(invoice, lines);
    if (invoice.ownLines.length === 0 || keys === undefined || !linesDiffer(invoice, keys, tolerance)) return pass;
    const certain =
      isSure &&
      keys.includes(productOf) &&
      linesDiffer(
        invoice,
        keys.map((key) => (key === clientOf ? nearClientOf : key)),
        tolerance,
      ) &&
      (!keys.includes(clientOf) || shareClients(invoice)) &&
      lines.every((line) => line.amount.certain && line.product.certain && (!keys.includes(clientOf) || line.clientNumber.certain));
    return failIf(certain, { ...facts, lines: true }, specification.where);
  },
  toOnderaannemer: (f) =>
    f['lines'] === true
      ? 'De bedragen per cliënt of product in de Excel-specificatie zijn niet gelijk aan die op de factuur. Maak ze gelijk.'
      : `De Excel-specificatie telt op tot ${euro(f['specifiedCents'])}, maar het totaal van de factuur is ${euro(f['totalCents'])}. Maak ze gelijk.`,
  toBackoffice: (f) =>
    `Specificatie ${euro(f['specifiedCents'])}, factuur ${euro(f['totalCents'])}${f['lines'] === true ? '; de factuurregels verschillen' : ''}.`,
  example: { verdict: 'fail', facts: { specifiedCents: 72685, totalCents: 72682 } },
};
