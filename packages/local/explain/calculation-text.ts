import {
  type CalculationReason,
  formatDate,
  formatEuro,
  formatMonth,
  type LineCalculation,
  products,
  quotableClientNumber,
  unitWord,
} from '#domain';

const reasons: Readonly<Record<CalculationReason, string>> = {
  credit: 'een creditfactuur wordt naast de oorspronkelijke factuur gelegd',
  incomplete: 'de cliënt, het product, de maand of het bedrag is niet bekend',
  'no-agreement': 'er is geen leveringsovereenkomst',
  'agreement-in-doubt': 'het is niet zeker wat er is afgesproken',
  'not-covered': 'de leveringsovereenkomst geldt niet in deze maand',
  'other-product': 'dit product is niet afgesproken',
  'no-tarief': 'er is geen tarief bekend',
  'as-agreed': 'overbruggingszorg wordt altijd bevestigd',
  'names-fewer-days': 'de factuur noemt een kortere periode dan zij rekent',
  'agreed-tarief-differs': 'het afgesproken tarief is anders dan het gepubliceerde',
  'read-with-doubt': 'een waarde is niet met zekerheid gelezen',
  quantity: 'het aantal klopt niet',
};

const verdicts: Readonly<Record<LineCalculation['verdict'], string>> = {
  right: 'klopt',
  wrong: 'klopt niet',
  'in-doubt': 'een medewerker kijkt',
  'not-computed': 'niet nagerekend',
};

function tariefText({ tarief, agreedTariefCents, product }: LineCalculation): string | undefined {
  const agreed = agreedTariefCents === undefined ? '' : `afgesproken in het register: ${formatEuro(agreedTariefCents)}`;
  if (tarief === undefined) return agreed === '' ? undefined : agreed;
  const published = `${formatEuro(tarief.cents)}${product === undefined ? '' : ` per ${unitWord(product)}`}, vanaf ${formatDate(tarief.from)} (${tarief.source})`;
  return agreed === '' ? published : `${published}; ${agreed}`;
}

const agreementText = ({ id, product, from, to }: LineCalculation['agreements'][number]): string =>
  `${id}, ${products[product].name}, vanaf ${formatDate(from)}${to === undefined ? '' : ` tot en met ${formatDate(to)}`}`;

function daysText({ month, daysInMonth, coveredDays, statedDays, countedDays }: LineCalculation): string | undefined {
  if (month === undefined || daysInMonth === undefined || coveredDays === undefined) return undefined;
  return [
    `${formatMonth(month)} heeft ${daysInMonth} dagen, de leveringsovereenkomst dekt er ${coveredDays}`,
    statedDays === undefined ? undefined : `op de factuur staan er ${statedDays}`,
    countedDays === undefined ? undefined : `${countedDays} tellen mee`,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

function chargedText({ chargedCents, expectedCents, toleranceCents }: LineCalculation): string | undefined {
  if (chargedCents === undefined) return undefined;
  if (expectedCents === undefined) return formatEuro(chargedCents);
  const difference = chargedCents - expectedCents;
  const said =
    difference === 0
      ? ''
      : `, ${formatEuro(Math.abs(difference))} ${difference > 0 ? 'te veel' : 'te weinig'}${Math.abs(difference) <= (toleranceCents ?? 0) ? ': afronding' : ''}`;
  return `${formatEuro(chargedCents)}${said}`;
}

const creditText = ({ credit }: LineCalculation): string | undefined =>
  credit === undefined
    ? undefined
    : `${formatEuro(credit.creditedCents)} terug; van de oorspronkelijke factuur was nog ${formatEuro(credit.originalCents)} goedgekeurd, van alle facturen samen ${formatEuro(credit.approvedCents)}; dit geeft ${credit.days} dagen terug`;

const labelWidth = 12;
const row = (label: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : [`      ${label.padEnd(labelWidth)} ${text}`];

/** How the amount of one line came about, in rows under its heading. */
export function calculationText(calculation: LineCalculation): readonly string[] {
  const { line, clientNumber, product, month, formula, expectedCents, verdict, because, agreements } = calculation;
  const heading = [
    `Factuurregel ${line}`,
    clientNumber === undefined ? undefined : `cliënt ${quotableClientNumber(clientNumber)}`,
    product === undefined ? undefined : products[product].name,
    month === undefined ? undefined : formatMonth(month),
  ].filter((part) => part !== undefined);
  return [
    `    ${heading.join(', ')}`,
    ...row('Tarief', tariefText(calculation)),
    ...agreements.flatMap((agreement, i) => row(i === 0 ? 'Afspraak' : '', agreementText(agreement))),
    ...row('Dagen', daysText(calculation)),
    ...row(
      'Berekening',
      formula === undefined || expectedCents === undefined ? undefined : `${formula} = ${formatEuro(expectedCents)} (op hele centen)`,
    ),
    ...row('Gerekend', chargedText(calculation)),
    ...row('Credit', creditText(calculation)),
    ...row('Oordeel', `${verdicts[verdict]}${because === undefined ? '' : `: ${reasons[because]}`}`),
  ];
}
