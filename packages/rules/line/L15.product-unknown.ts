import { fail, isCertainlyAbsent, notApplicable, pass, undetermined } from '#domain';
import { ap, type LineRule } from '../rule.ts';

export const productUnknown: LineRule = {
  code: 'L15',
  name: 'product-unknown',
  title: 'Het product is niet herkend',
  source: ap('3. Tarieven', 'De producten met een tarief voor onderaannemers.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: ({ line, case: c }) => {
    const { specification } = c.invoice;
    if (
      specification.state === 'read' &&
      [...specification.missingColumns, ...specification.missingCells.map((m) => m.column)].includes('product')
    )
      return notApplicable;
    if (line.product.state === 'absent') return isCertainlyAbsent(line.product) ? fail({}, line.where) : undetermined({}, line.where);
    const { kind } = line.product.value.recognised;
    return kind === 'unknown' || kind === 'ambiguous' ? fail({ recognised: kind }, line.product.where) : pass;
  },
  toOnderaannemer: () =>
    'Wij herkennen het product op deze factuurregel niet met zekerheid. Een medewerker kijkt het na. Gebruik een volgende keer de naam van het product op de leveringsovereenkomst.',
  toBackoffice: () => 'Welk product is dit? De tekst staat bij de gelezen waarden.',
};
