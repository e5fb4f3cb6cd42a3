import { leveringsovereenkomst, oneLine, recognised, sure } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const bridged = (amount: number, agreedTariefCents?: number) =>
  oneLine({ product: 'BG-O', amount }, [leveringsovereenkomst('BG-O', '2025-03-01', undefined, { agreedTariefCents })]);
const facts = (chargedCents: number, fitsAgreedTarief: boolean) => ({
  product: 'BG-O',
  month: '2026-01',
  tariefCents: 61000,
  chargedCents,
  coveredDays: 31,
  fitsAgreedTarief,
});
describeRule('L17', [
  ['een product dat niet herkend is, zegt L15', oneLine({ product: sure(recognised({ kind: 'unknown' })) }), 'not-applicable'],
  ['begeleiding', oneLine({}), 'pass'],
  ['overbruggingszorg voor het afgesproken tarief wordt ook bevestigd', bridged(610, 61000), fails(facts(61000, true))],
  ['overbruggingszorg voor een ander bedrag', bridged(700, 61000), fails(facts(70000, false))],
  ['overbruggingszorg zonder afgesproken tarief', bridged(610), fails()],
]);
