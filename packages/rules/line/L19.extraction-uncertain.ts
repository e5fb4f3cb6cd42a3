import { pass, type Specification, undetermined } from '#domain';
import type { LineCase } from '../cases.ts';
import { ground, type LineRule } from '../rule.ts';
import { calculate } from './calculation.ts';
import { isConfirmedByName } from './certain-subject.ts';

const dutch = { clientNumber: 'cliëntnummer', product: 'product', amount: 'bedrag', quantity: 'aantal' } as const;
const needed = Object.keys(dutch) as (keyof typeof dutch)[];
/** Values that some rule needs and that were read with doubt, or of which it is doubtful that they are absent. A line without amount claims nothing that can be judged. */
function doubtful(l: LineCase): readonly string[] {
  const { line } = l;
  const isDoubtful = (name: keyof typeof dutch): boolean => {
    if (name === 'amount' && line.amount.state === 'absent') return !isNamed(l.case.invoice.specification) || !line.amount.certain;
    if (name === 'quantity' && line.quantity.state === 'absent') return false;
    return !line[name].certain && !(name === 'clientNumber' && isConfirmedByName(l));
  };
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
  checks:
    'Of alles wat de andere controles nodig hebben met zekerheid is gelezen. Een cliëntnummer met de naam ernaast van wie het volgens het register is, is zeker.',
  source: ground('Beleid', 'Een afwijzing of goedkeuring vraagt zekerheid; bij twijfel kijkt een medewerker.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const calculation = calculate(l);
    // A judgement on certain values: only the count can be in doubt, and L08, L09 or L10 tells what is wrong whatever it says.
    if ('basis' in calculation && calculation.basis?.certain === true) return pass;
    const fields = doubtful(l);
    return fields.length > 0 ? undetermined({ fields }, l.line.where) : pass;
  },
  toOnderaannemer: () => 'Wij konden deze factuurregel niet met zekerheid lezen. Een medewerker kijkt het na. U hoeft nu niets te doen.',
  toBackoffice: (f) => `Niet met zekerheid gelezen: ${Array.isArray(f['fields']) ? f['fields'].join(', ') : 'waarden van deze regel'}.`,
  example: { verdict: 'undetermined', facts: { fields: ['cliëntnummer', 'product', 'aantal'] } },
};
