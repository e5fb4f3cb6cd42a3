import type { Row } from '../layout/rows.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import type { Seen } from './seen.ts';

/** Rows of the letterhead that speak of the care client and not of sender or addressee. */
const aboutClient =
  /client|bewoner|deelnemer|zorgvrager|(?<![a-z])geb|\bbsn\b|\bnaam\b|\badres\b(?! ?:? ?siem)|betreft|inzake|zorgsoort|product|begeleiding|dagopvang|beschermd|vervoer/;

/** Rows about sender or addressee, whatever words their names hold ("Voorbeeld Begeleiding | Dorpsplein 1 | KvK 12345678"). */
const ofParty = /(?<![a-z])(?:kvk|k\.v\.k|iban|postbus|tel|telefoon|www|btw[ -]?(?:nummer|nr|id))(?![a-z])|@/;

const postcode = /\b[1-9]\d{3} ?[A-Z]{2}\b/;
const namesClient = /\bclient|bewoner|deelnemer|(?<![a-z])geb/;

/** The line under a client's name, with the postcode. */
const isAddressUnderClient = (header: readonly Row[], index: number): boolean =>
  postcode.test(header[index]?.text ?? '') && namesClient.test(header[index - 1]?.folded ?? '');

/** "Siem-nummer: 616461" with the name or the birth date above or below it; alone it may be the sender's own number at Siem. */
const siemNumber = /(?<![a-z])siem[ -]?(?:nummer|nr|id)(?![a-z])/;
const ofPerson = /(?<![a-z])(?:geb|naam|bsn)/;
const isNumberOfPerson = (header: readonly Row[], index: number): boolean =>
  siemNumber.test(header[index]?.folded ?? '') && [index - 1, index + 1].some((near) => ofPerson.test(header[near]?.folded ?? ''));

const ofSender = /(?<![a-z])(?:(?:zorg)?aanbieder|leverancier|afzender|onderaannemer|opdrachtnemer)(?![a-z])/;
/** As above, without what a care client has as well: a telephone, an address of mail. */
const ofOrganisation = /(?<![a-z])(?:kvk|k\.v\.k|iban|postbus|www|btw[ -]?(?:nummer|nr|id))(?![a-z])/;
const ofClient = /\bclient|bewoner|deelnemer|zorgvrager|betreft|inzake|\bbsn\b|(?<![a-z])(?:geb|siem[ -]?n)/;
/** So many rows above and below are of one list of facts, where no blank line parts them. */
const rowsOfList = 2;
/** In letter heights from row to row; rows with a blank line between them are further apart. */
const nextRow = 2.2;

function listAround(header: readonly Row[], index: number): readonly Row[] {
  let [first, last] = [index, index];
  while (index - first < rowsOfList && follows(header[first - 1], header[first])) first -= 1;
  while (last - index < rowsOfList && follows(header[last], header[last + 1])) last += 1;
  return header.slice(first, last + 1);
}

const follows = (above: Row | undefined, below: Row | undefined): boolean =>
  above !== undefined && below !== undefined && above.page === below.page && below.y0 - above.y0 < nextRow * (below.y1 - below.y0);

/** Never sure among facts of the sender where nobody in care is named: "Zorgaanbieder", "Adres", "KvK" below each other. */
export const perhapsOfSender = <T>(found: readonly Seen<T>[], header: readonly Row[]): Seen<T>[] =>
  found.map((value) => {
    const index = header.findIndex((row) => row.words.some((word) => value.words.includes(word)));
    const near = index < 0 ? [] : listAround(header, index);
    const isOfSender =
      near.some(({ folded }) => ofSender.test(folded) || ofOrganisation.test(folded)) && !near.some(({ folded }) => ofClient.test(folded));
    return isOfSender ? { ...value, sure: false } : value;
  });

/** What of the letterhead, and of a sentence that claims an amount, may say who the care client is. */
export const clientRows = (
  header: readonly Row[],
  amounts: ReadonlyMap<Row, unknown>,
  sentence: ClaimSentence | undefined,
): readonly Row[] =>
  header.filter(
    (row, index) =>
      sentence?.rows.includes(row) === true ||
      (!amounts.has(row) &&
        !ofParty.test(row.folded) &&
        (aboutClient.test(row.folded) || isAddressUnderClient(header, index) || isNumberOfPerson(header, index))),
  );
