import { certainValueOf, failIf, isDagopvang, isVervoer, notApplicable, pass } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { month, productName, productNames } from '../wording.ts';
import { calculate } from './calculation.ts';
import { subjectIsCertain } from './certain-subject.ts';
import { registerIsCurrent } from './line-facts.ts';

export const productDiffers: LineRule = {
  code: 'L07',
  name: 'product-differs',
  title: 'Het product is niet het afgesproken product',
  checks: 'Of het product op de factuurregel het afgesproken product is.',
  advice: 'Factureer het product dat op de leveringsovereenkomst staat.',
  source: ap(
    '2. Afspraken',
    'De leveringsovereenkomst bevat o.a. de startdatum zorg en het product en wordt door zorgadministratie gemaild. […] Siem wijst de factuur van onderaannemer af als deze niet voldoet aan de informatie van de leveringsovereenkomst per cliënt of als er niet wordt voldaan aan factuureisen.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const calculation = calculate(l);
    if (calculation.result === 'none' || calculation.result === 'not-covered') return notApplicable;
    if (calculation.result !== 'other-product') return pass;
    const { product, agreed, month: careMonth } = calculation;
    const facts = { product, agreed, month: careMonth };
    // Transport beside a dagopvang agreement may have been agreed without being in the register.
    const mayBeAgreed = isVervoer(product) && agreed.some(isDagopvang);
    const certain = registerIsCurrent(l) && subjectIsCertain(l) && certainValueOf(l.line.product) !== undefined;
    return failIf(certain && !mayBeAgreed, facts, l.line.where);
  },
  toOnderaannemer: (f) =>
    `U factureert ${productName(f['product'])}. Afgesproken in ${month(f['month'])} is ${productNames(f['agreed'])}. Factureer het product van de leveringsovereenkomst.`,
  toBackoffice: (f) => `Gefactureerd is ${productName(f['product'])}; in het register staat ${productNames(f['agreed'])}.`,
  example: { verdict: 'fail', facts: { product: 'BG-Z', agreed: ['BG-M'], month: '2026-01' } },
};
