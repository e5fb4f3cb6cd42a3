import { notApplicable, pass, undetermined } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { month, productName } from '../wording.ts';
import { calculate } from './calculation.ts';

export const tariefUnknown: LineRule = {
  code: 'L18',
  name: 'tarief-unknown',
  title: 'Er is geen tarief bekend voor deze maand',
  checks: 'Of er een tarief bekend is van dit product op de dagen van de zorg. Er wordt nooit een ander jaar voor gebruikt.',
  source: ap(
    '2. Afspraken',
    'Jaarlijks worden de tarieven geïndexeerd in lijn met de door de Regio Hart van Brabant toegepaste indexering.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const calculation = calculate(l);
    if (calculation.result === 'no-tarief' || (calculation.result === 'as-agreed' && calculation.basis === undefined))
      return undetermined({ product: calculation.product, month: calculation.month }, l.line.where);
    return calculation.result === 'none' || calculation.result === 'not-covered' || calculation.result === 'other-product'
      ? notApplicable
      : pass;
  },
  toOnderaannemer: (f) =>
    `Het tarief van ${productName(f['product'])} in ${month(f['month'])} zoekt een medewerker na. U hoeft nu niets te doen.`,
  toBackoffice: (f) => `Geen tarief bekend van ${productName(f['product'])} in ${month(f['month'])}.`,
  example: { verdict: 'undetermined', facts: { product: 'BG-M', month: '2024-01' } },
};
