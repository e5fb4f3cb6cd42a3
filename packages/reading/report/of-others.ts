import { type Row, segmentsOf } from '../layout/rows.ts';

/** Above the facts of somebody who is not in care, or of an organisation. */
const otherHeading =
  /^(?:\d{1,2}[.)] )?(?:(?:naam|gegevens|contactgegevens) )?(?:van )?(?:de |het |uw |een )?(?:eerste |tweede |1e |2e )?(?:wettelijke? )?(?:vertegenwoordigers?|contactperso(?:on|nen)|mentor|curator|bewindvoerder|mantelzorgers?|partner|echtgeno(?:ot|te)|ouders?|moeder|vader|(?:mede|ex-?)client|broer|zus|dochter|zoon|buur(?:man|vrouw)|naasten?|huisarts|verwijzer|(?:zorg)?aanbieder|zorgverlener|organisatie|onderaannemer|begeleiders?|behandelaar|opsteller|ondertekening|handtekening(?:en)?)(?![a-z])/;
/** A fact without its value is no heading. */
const fact = /^(?:(?:voor|achter|roep)?naam|geb|adres|straat|postcode|woonplaats|tel|mobiel|e-?mail|relatie|functie|bsn|datum|agb|kvk)/;
/** More is a sentence. */
const longestHeading = 45;

const isHeading = (row: Row): boolean =>
  segmentsOf(row).length === 1 &&
  row.text.length <= longestHeading &&
  !/[:\d]/.test(row.folded.replace(/^\d{1,2}[.)] |:$/g, '')) &&
  !fact.test(row.folded);

/** Only a care client has these: where one follows at once, the words above it are a label in the same table of which the value was left out. */
const factOfCareClient = /^(?:siem[ -]?client|client-?(?:nummer|nr\.?) (?:bij |van )?siem|einddatum (?:beschikking|indicatie|toewijzing))/;

/** The rows without those below a heading of somebody else, up to the next heading. */
export function withoutOthers(rows: readonly Row[]): Row[] {
  let isOfOther = false;
  return rows.filter((row, index) => {
    if (isHeading(row)) isOfOther = otherHeading.test(row.folded) && !factOfCareClient.test(rows[index + 1]?.folded ?? '');
    return !isOfOther;
  });
}
