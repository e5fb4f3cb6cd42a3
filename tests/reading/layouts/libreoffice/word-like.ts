import type { Claim } from '../claim.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';
import { escaped, opened } from './open-document.ts';

const styles = `<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-size="16pt" style:font-name="DejaVu Serif" fo:font-family="'DejaVu Serif'"/></style:style>
<style:style style:name="R" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
${[3, 6.4, 2, 2.6, 3].map((width, index) => `<style:style style:name="K${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`).join('')}`;

const paragraph = (text: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text.split('\n').map(escaped).join('<text:line-break/>')}</text:p>`;
const cell = (text: string, style = ''): string =>
  `<table:table-cell table:style-name="C" office:value-type="string">${paragraph(text, style)}</table:table-cell>`;

/** An invoice typed in a word processor: a table with borders, a letterhead in other letters, facts behind tabs. */
export function wordLike(claim: Claim): string {
  const minus = claim.isCredit ? '- ' : '';
  const fact = (label: string, value: string): string => `<text:p>${escaped(label)}<text:tab/>: ${escaped(value)}</text:p>`;
  const rows = claim.lines.map(
    ({ person, words, count: number, days, priceCents, amountCents }) =>
      `<table:table-row>${cell(`${person.clientNumber}`)}${cell(`${words}${days === undefined ? '' : ` (${days} dagen)`}\n${person.name}, geb. ${dates.dashes(person.born)}\n${person.street}, ${person.city}`)}${cell(count(number, 3), 'R')}${cell(money.euro(priceCents), 'R')}${cell(minus + money.euro(amountCents), 'R')}</table:table-row>`,
  );
  return opened(
    'text',
    styles,
    `${paragraph(claim.supplier.name, 'B')}${paragraph(`${claim.supplier.street}\n${claim.supplier.city}\nKvK ${claim.kvk}`)}${paragraph('')}${paragraph('Siem\nt.a.v. crediteurenadministratie\nPostbus 1\n5000 AA Tilburg')}${paragraph('')}
    ${paragraph(claim.isCredit ? 'Creditfactuur' : 'Factuur', 'B')}${fact('Factuurnummer', claim.number)}${fact('Factuurdatum', dates.long(claim.date))}${fact('Maand', periods.word(claim.month))}${claim.original === undefined ? '' : fact('Betreft factuur', claim.original)}${paragraph('')}
    <table:table>${[0, 1, 2, 3, 4].map((index) => `<table:table-column table:style-name="K${index}"/>`).join('')}<table:table-header-rows><table:table-row>${['Cliëntnummer', 'Omschrijving', 'Aantal', 'Tarief', 'Bedrag'].map((text) => cell(text)).join('')}</table:table-row></table:table-header-rows>
    ${rows.join('')}<table:table-row>${cell('')}${cell('Totaal')}${cell('')}${cell('')}${cell(minus + money.euro(claim.totalCents), 'R')}</table:table-row></table:table>
    ${paragraph('')}${paragraph('Vrijgesteld van btw (artikel 11 Wet OB).')}${paragraph(`Gelieve binnen 30 dagen over te maken op rekening ${ibanInGroups(claim.iban)} t.n.v. ${claim.supplier.name} o.v.v. het factuurnummer.`)}`,
  );
}
