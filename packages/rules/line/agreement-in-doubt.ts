import {
  type AgreementDoubt,
  type AgreementDoubtReason,
  agreementDoubtReasons,
  type Facts,
  formatDate,
  type Leveringsovereenkomst,
  overlap,
  undetermined,
  type Verdict,
  wholeMonth,
} from '#domain';
import type { LineCase } from '../cases.ts';
import { productName, text } from '../wording.ts';
import { monthOfLine, ownAgreements, productOf } from './line-facts.ts';

/**
 * What L05 says of a line that comes out otherwise without the days in doubt: which of its own agreements it is about, as
 * near to the line as there is one; never whose other one.
 */
export function agreementInDoubt(l: LineCase): Verdict {
  const month = monthOfLine(l);
  const own = ownAgreements(l).flatMap(({ product, doubts = [] }) => doubts.map((doubt) => ({ product, ...doubt })));
  const inMonth = own.filter(({ period }) => month === undefined || overlap(period, wholeMonth(month)) !== undefined);
  const [told] = [...inMonth.filter(({ product }) => product === productOf(l)), ...inMonth, ...own];
  return undetermined(told === undefined ? { doubt: 'of-other-agreement' } : factsOf(told), l.line.where);
}

type Doubted = AgreementDoubt & Pick<Leveringsovereenkomst, 'product'>;
const factsOf = ({ product, why, period: { from, to } }: Doubted): Facts => ({
  doubt: why,
  product,
  from,
  ...(to !== undefined && { to }),
});

/** "van 1 maart 2026 tot en met 14 maart 2026" */
const days = (f: Facts): string =>
  f['to'] === undefined
    ? `vanaf ${formatDate(text(f['from']))}`
    : `van ${formatDate(text(f['from']))} tot en met ${formatDate(text(f['to']))}`;

const sentences: Readonly<Record<AgreementDoubtReason, (facts: Facts) => string>> = {
  'no-longer-registered': (f) =>
    `De leveringsovereenkomst van Siem voor ${productName(f['product'])} (${days(f)}) stond in het register en staat er nu niet meer in. Ga na of zij nog geldt. Geldt zij niet meer? Maak dan de inzorgmelding ongedaan. Geldt zij nog wel? Zet haar dan terug in het register.`,
  'begins-later-in-register': (f) =>
    `Volgens de inzorgmelding geldt er een leveringsovereenkomst voor ${productName(f['product'])} ${days(f)}, maar in het register begint deze zorg later. Ga na welke dag klopt en verbeter de inzorgmelding of het register.`,
  'other-care-in-register': (f) =>
    `Volgens de inzorgmelding geldt er een leveringsovereenkomst voor ${productName(f['product'])}, maar in het register staat op dezelfde dagen (${days(f)}) een product dat daar niet naast kan. Ga na welk product is afgesproken en verbeter het register of de inzorgmelding.`,
  'followed-by-another-product': (f) =>
    `Volgens een inzorgmelding kwam er een ander product in de plaats van ${productName(f['product'])} (${days(f)}), maar de oude leveringsovereenkomst loopt door. Ga na welk product is afgesproken. Geef de oude een einddatum in het register, of maak de inzorgmelding ongedaan.`,
};
const ofOtherAgreement =
  'Van een andere leveringsovereenkomst van deze cliënt staat niet vast of zij geldt: het register zegt iets anders dan een inzorgmelding van Siem. Ga eerst na welke van de twee klopt.';

/** Dutch: what is in doubt about an agreement, why, and what to do about it. */
export const doubtSentence = (doubted: Doubted): string => inDoubtForBackoffice(factsOf(doubted));
export function inDoubtForBackoffice(f: Facts): string {
  const why = agreementDoubtReasons.find((one) => one === f['doubt']);
  return why === undefined ? ofOtherAgreement : sentences[why](f);
}
/** Whatever is in doubt, and with whom: the same words. */
export const inDoubtLetter = 'Een medewerker kijkt eerst na welke afspraken er voor deze cliënt gelden. U hoeft nu niets te doen.';
