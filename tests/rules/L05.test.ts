import { credit, doubtful, invoiceLine, leveringsovereenkomst, missing, oneLine, recognised, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const withAnother = [leveringsovereenkomst('BG-M', '2025-03-01', undefined, { onderaannemerNumber: 'OA-002' })];
describeRule('L05', [
  ['er is een leveringsovereenkomst', oneLine({}), 'pass'],
  ['er is er geen', oneLine({}, []), fails()],
  ['er is er een met een andere onderaannemer, maar dat wordt niet gezegd', oneLine({}, withAnother), fails()],
  ['het register is nog van voor het einde van de maand', oneLine({}, [], '2026-01', { registerAsOf: '2026-01-31' }), isInDoubt()],
  ['een nummer dat niet goed leesbaar is', oneLine({ clientNumber: doubtful('400101') }, []), isInDoubt()],
  ['een onbekende cliënt: L02 zegt het', oneLine({ clientNumber: sure('499999') }, []), 'not-applicable'],
  ['OAD hoort niet bij Siem: L13 zegt het', oneLine({ product: sure(recognised({ kind: 'not-for-siem' })) }, []), 'not-applicable'],
  ['een creditfactuur', credit([invoiceLine({ amount: -491.9, clientNumber: sure('400101') })]), 'not-applicable'],
  ['van wie de factuur is staat niet vast: F19 of M01 zegt het', { ...oneLine({}), onderaannemer: undefined }, 'not-applicable'],
  ['er is er geen, en er staat geen product', oneLine({ product: missing }, []), fails()],
]);
