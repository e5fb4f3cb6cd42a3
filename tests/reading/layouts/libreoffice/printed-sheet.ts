import type { Claim } from '../claim.ts';
import { count, dates, money, periods } from '../written.ts';
import { escaped, opened } from './open-document.ts';

const styles = `${[1.8, 3.2, 2, 4.9, 1.2, 1.7, 1.9].map((width, index) => `<style:style style:name="K${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`).join('')}
<style:style style:name="L" style:family="table-cell"><style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="R" style:family="table-cell"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="8pt"/></style:style>`;
const cell = (text: string, style = 'L'): string =>
  text === ''
    ? '<table:table-cell/>'
    : `<table:table-cell office:value-type="string" table:style-name="${style}"><text:p>${escaped(text)}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const texts = (...cells: readonly string[]): string => row(...cells.map((text) => cell(text)));

/** A spreadsheet used as an invoice and printed: no lines between cells, labels and values in cells of their own. */
export function printedSheet(claim: Claim): string {
  const sign = claim.isCredit ? '-' : '';
  const lines = claim.lines.map((line) =>
    row(
      cell(line.person.clientNumber),
      cell(line.person.name),
      cell(dates.dashes(line.person.born)),
      cell(line.words),
      cell(count(line.count, 4), 'R'),
      cell(money.points(line.priceCents), 'R'),
      cell(sign + money.points(line.amountCents), 'R'),
    ),
  );
  return opened(
    'spreadsheet',
    styles,
    `<table:table table:name="Factuur">${[0, 1, 2, 3, 4, 5, 6].map((index) => `<table:table-column table:style-name="K${index}"/>`).join('')}
    ${texts(claim.supplier.name)}${texts(claim.supplier.street)}${texts(claim.supplier.city)}${texts('')}${texts('Aan', 'Siem')}${texts('', 'Postbus 1, 5000 AA Tilburg')}${texts('')}
    ${texts(claim.isCredit ? 'CREDITNOTA' : 'NOTA')}${texts('Nummer', claim.number, '', 'Periode', periods.digits(claim.month))}${texts('Datum', dates.short(claim.date), '', 'KvK', claim.kvk)}${claim.original === undefined ? '' : texts('Creditering van nota', '', claim.original)}${texts('')}
    ${texts('Cliëntnr', 'Naam', 'Geb.datum', 'Product', 'Aantal', 'Tarief', 'Totaal')}${lines.join('')}${texts('')}
    ${row(cell(''), cell(''), cell(''), cell('Totaal te betalen'), cell(''), cell(''), cell(`${sign}${money.points(claim.totalCents)}`, 'R'))}${texts('')}${texts('IBAN', claim.iban)}${texts('Btw vrijgesteld')}</table:table>`,
  );
}
