import { invoiceCase } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

describeRule('F19', [
  ['de factuur is van de afzender', invoiceCase(), 'pass'],
  ['het KvK-nummer is van een andere onderaannemer', invoiceCase({ otherSupplierBy: 'kvk' }), fails({ by: 'kvk' })],
  ['het IBAN is van een andere onderaannemer', invoiceCase({ otherSupplierBy: 'iban' }), fails({ by: 'iban' })],
  ['de naam is van een andere onderaannemer', invoiceCase({ otherSupplierBy: 'name' }), fails({ by: 'name' })],
  ['een adres van meer onderaannemers en niets op de factuur kiest er een', invoiceCase({ onderaannemer: undefined }), isInDoubt()],
]);
