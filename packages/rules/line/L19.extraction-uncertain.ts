import { type InvoiceLine, pass, type Specification, undetermined } from '#domain';
import { ground, type LineRule } from '../rule.ts';
import { calculate } from './calculation.ts';

const dutch = { clientNumber: 'cliëntnummer', product: 'product', amount: 'bedrag', quantity: 'aantal' } as const;
const needed = Object.keys(dutch) as (keyof typeof dutch)[];
/** Values that some rule needs and that were read with doubt, or of which it is doubtful that they are absent. A line without amount claims nothing that can be judged. */
function doubtful(line: InvoiceLine, specification: Specification): readonly string[] {
  const isDoubtful = (name: keyof typeof dutch): boolean =>
    name === 'amount' && line.amount.state === 'absent'
      ? !isNamed(specification) || !line.amount.certain
      : !line[name].certain && !(name === 'quantity' && line.quantity.state === 'absent');
  return needed.filter(isDoubtful).map((name) => dutch[name]);
}
/** F10 already names the cells of a specification that lacks amounts. */
const isNamed = (specification: Specification): boolean =>
  specification.state === 'read' &&
  [...specification.missingColumns, ...specification.missingCells.map((m) => m.column)].includes('amount');

export const extractionUncertain: LineRule = {
  code: 'L19',
  name: 'extraction-uncertain',
  title: 'De factuurregel is niet met zekerheid gelezen',
  checks: 'Of alles wat de andere controles nodig hebben met zekerheid is gelezen.',
  source: ground('Beleid', 'Een afwijzing of goedkeuring vraagt zekerheid; bij twijfel kijkt een medewerker.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: ({ line, case: c }) => {
    const calculation = calculate({ line, case: c });
    // A judgement on certain values: only the count can be in doubt, and L08, L09 or L10 tells what is wrong whatever it says.
    if ('basis' in calculation && calculation.basis?.certain === true) return pass;
    const fields = doubtful(line, c.invoice.specification);
    return fields.length > 0 ? undetermined({ fields }, line.where) : pass;
  },
  toOnderaannemer: () => 'Wij konden deze factuurregel niet met zekerheid lezen. Een medewerker kijkt het na. U hoeft nu niets te doen.',
  toBackoffice: (f) => `Niet met zekerheid gelezen: ${Array.isArray(f['fields']) ? f['fields'].join(', ') : 'waarden van deze regel'}.`,
  example: { verdict: 'undetermined', facts: { fields: ['cliëntnummer', 'product', 'aantal'] } },
};
