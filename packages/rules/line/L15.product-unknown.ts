import { fail, failIf, isCertainlyAbsent, notApplicable, pass } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { specificationLacks } from './line-facts.ts';

export const productUnknown: LineRule = {
  code: 'L15',
  name: 'product-unknown',
  title: 'Het product is niet herkend',
  checks: 'Of het product op de factuurregel met zekerheid een product van Siem is.',
  advice: 'Gebruik de naam van het product die op de leveringsovereenkomst staat.',
  source: ap(
    '2. Afspraken',
    'De leveringsovereenkomst bevat o.a. de startdatum zorg en het product en wordt door zorgadministratie gemaild.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: ({ line, case: c }) => {
    if (specificationLacks(c.invoice, 'product')) return notApplicable;
    if (line.product.state === 'absent') return failIf(isCertainlyAbsent(line.product), {}, line.where);
    const { kind } = line.product.value.recognised;
    return kind === 'unknown' || kind === 'ambiguous' ? fail({ recognised: kind }, line.product.where) : pass;
  },
  toOnderaannemer: () =>
    'Wij herkennen het product op deze factuurregel niet met zekerheid. Een medewerker kijkt het na. Gebruik een volgende keer de naam van het product op de leveringsovereenkomst.',
  toBackoffice: () => 'Welk product is dit? De tekst staat bij de gelezen waarden.',
  example: { verdict: 'fail', facts: { recognised: 'ambiguous' } },
};
