import { failIf, type MissingCell, notApplicable, pass, type SpecificationColumn, undetermined } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';

const dutch: Readonly<Record<SpecificationColumn, string>> = {
  clientNumber: 'cliëntnummer van Siem',
  name: 'naam',
  product: 'product',
  amount: 'bedrag',
};
/** More cells than these are counted, not named. */
const cellsNamedMax = 20;

/** Said in a letter, so nothing but an address may pass: neither what a reader made up nor a place without a cell. */
const cellAddress = /^[A-Z]{1,3}\d{1,7}$/;

const cells = (missing: readonly MissingCell[]): readonly string[] =>
  missing.map(({ where: { cell }, column }) => (cellAddress.test(String(cell)) ? `${cell} (${dutch[column]})` : dutch[column]));

export const specificationIncomplete: InvoiceRule = {
  code: 'F10',
  name: 'specification-incomplete',
  title: 'De Excel-specificatie is niet compleet',
  checks: 'Of elke rij van de specificatie het cliëntnummer van Siem, de naam, het product en het bedrag heeft.',
  advice: 'Vul in elke rij van de specificatie het cliëntnummer van Siem, de naam, het product en het bedrag in.',
  source: ap('2. Afspraken', 'In de specificatie staat minimaal per cliënt het cliëntnummer Siem, de naam, het product en het bedrag.'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { specification } }) => {
    if (specification.state === 'absent') return notApplicable;
    if (specification.state === 'unreadable')
      return undetermined(specification.unpaired === true ? { unpaired: true } : { unreadable: true }, specification.where);
    if (specification.missingColumns.length === 0 && specification.missingCells.length === 0) return pass;
    const absent = specification.missingCells.filter((cell) => cell.unusable !== true);
    const isFormulasOnly = specification.missingColumns.length === 0 && absent.length === 0;
    const named = cells(isFormulasOnly ? specification.missingCells : absent);
    const facts = {
      columns: specification.missingColumns.map((c) => dutch[c]),
      cells: named.slice(0, cellsNamedMax),
      cellCount: named.length,
    };
    // Excel shows the outcome of a formula that the file does not hold.
    if (isFormulasOnly) return undetermined({ ...facts, formulas: true }, specification.where);
    return failIf(specification.doubtful !== true, facts, specification.where);
  },
  toOnderaannemer: (f) => {
    const columns = Array.isArray(f['columns']) && f['columns'].length > 0 ? ` Deze kolommen ontbreken: ${f['columns'].join(', ')}.` : '';
    const named =
      Array.isArray(f['cells']) && f['cells'].length > 0
        ? ` Deze cellen zijn leeg of onbruikbaar: ${f['cells'].join(', ')}${Number(f['cellCount']) > f['cells'].length ? ' en meer' : ''}.`
        : '';
    return `De Excel-specificatie is niet compleet.${columns}${named} Zet in elke rij het cliëntnummer van Siem, de naam, het product en het bedrag.`;
  },
  toBackoffice: (f) => {
    if (f['unpaired'] === true) return 'Er is een specificatie waarvan niet zeker is bij welke factuur zij hoort.';
    if (f['formulas'] === true) return 'De specificatie heeft formules zonder bewaarde uitkomst. Open haar in Excel.';
    if (f['unreadable'] === true) return 'De specificatie is onleesbaar; de factuur zelf is gelezen.';
    return 'De specificatie mist kolommen of cellen.';
  },
  example: { verdict: 'fail', facts: { columns: [], cells: ['D17 (product)'], cellCount: 1 } },
};
