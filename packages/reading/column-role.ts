/** What a column of a table may hold. */
export type ColumnRole =
  | 'clientNumber'
  | 'name'
  | 'firstName'
  | 'prefix'
  | 'birthDate'
  | 'bsn'
  | 'address'
  | 'product'
  | 'description'
  | 'quantity'
  | 'unit'
  | 'price'
  | 'amount'
  | 'vat'
  | 'period'
  | 'days'
  | 'ignored';
