import { careClient, credit, doubtful, invoiceLine, leveringsovereenkomst, oneLine, recognised, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const oad = { product: sure(recognised({ kind: 'not-for-siem' })) };
const living = (gemeente: string, agreements = [leveringsovereenkomst('DO-2')]) =>
  oneLine(oad, agreements, '2026-01', { careClients: [careClient({ gemeente })] });
const dagbesteding = { product: sure(recognised({ kind: 'dagbesteding' })) };
describeRule('L13', [
  ['begeleiding', oneLine({}), 'pass'],
  ['OAD in Tilburg gaat via Kikmaat', living('Tilburg'), fails({ route: 'kikmaat' })],
  ['OAD in Heusden gaat via de toegang', living('Heusden'), fails({ route: 'toegang' })],
  ['zonder overeenkomst wordt niet gezegd waar de cliënt woont', living('Tilburg', []), fails({ route: 'general' })],
  [
    'het woord dagbesteding bij een overeenkomst voor dagopvang',
    oneLine(dagbesteding, [leveringsovereenkomst('DO-2')]),
    isInDoubt({ route: 'kikmaat', hasDagopvang: true }),
  ],
  [
    'het woord dagbesteding bij dagopvang en begeleiding',
    oneLine(dagbesteding, [leveringsovereenkomst('DO-2'), leveringsovereenkomst()]),
    isInDoubt({ route: 'kikmaat', hasDagopvang: true }),
  ],
  ['het woord dagbesteding zonder dagopvang', oneLine(dagbesteding), isInDoubt({ route: 'kikmaat', hasDagopvang: false })],
  [
    'OAD, niet zeker gelezen',
    oneLine({ product: doubtful(recognised({ kind: 'not-for-siem' })) }),
    isInDoubt({ route: 'kikmaat', hasDagopvang: false }),
  ],
  ['een creditfactuur', credit([invoiceLine({ ...oad, amount: -100 })]), 'not-applicable'],
]);
