import { addDays, firstDayOf, type IsoDate, lastDayOf, monthOf } from '#domain';
import { allRules } from '../all-rules.ts';
import { firstDay } from './first-day.ts';
import type { ParameterFault, ParameterFile } from './parameter-fault.ts';
import type { Parameters } from './schema.ts';

/** One entry of a file with its place. */
interface Entry {
  readonly file: ParameterFile;
  readonly key: string;
  readonly from: IsoDate;
  readonly lastChecked: IsoDate;
}

/**
 * What is wrong in parameters whose form is right: nothing may be open, double or out of order, and each value was checked
 * by a person on a day that has been. Each fault says where it is and what to do.
 */
export function faultsOf(parameters: Parameters, today: IsoDate): readonly ParameterFault[] {
  const { calendars } = parameters;
  const decreed = calendars.decreeDays.map(({ date, lastChecked }) => ({ from: date, lastChecked }));
  const holidays = calendars.days.map(({ name, from, lastChecked }) => entriesOf('calendars', name, [{ from, lastChecked }]));
  const lists = [
    ...Object.entries(parameters.tarieven).map(([product, periods]) => entriesOf('tarieven', product, periods)),
    ...Object.entries(parameters.gemeenten).flatMap(([gemeente, subjects]) =>
      Object.entries(subjects).map(([subject, values]) => entriesOf('gemeenten', `${gemeente} ${subject}`, values)),
    ),
    ...Object.entries(parameters.policy).map(([name, values]) => entriesOf('policy', name, values)),
    ...Object.entries(parameters.consequences).map(([code, values]) => entriesOf('consequences', code, values)),
    entriesOf('calendars', 'decreeDays', decreed),
  ];
  return [
    ...lists.flatMap(orderFaults),
    ...lists.filter(([first]) => first?.file !== 'calendars').flatMap(startFaults),
    ...[...lists, ...holidays].flat().flatMap((entry) => checkedFaults(entry, today)),
    ...Object.entries(parameters.tarieven).flatMap(([product, periods]) => periodFaults(product, periods)),
    ...calendars.days.flatMap(({ name, from, to }) => endFaults({ file: 'calendars', key: name, date: from }, to)),
    ...doubleNames(calendars.days.map(({ name }) => name)),
    ...codeFaults(Object.keys(parameters.consequences)),
  ];
}

const entriesOf = (
  file: ParameterFile,
  key: string,
  values: readonly { readonly from: IsoDate; readonly lastChecked: IsoDate }[],
): readonly Entry[] => values.map(({ from, lastChecked }) => ({ file, key, from, lastChecked }));

const orderFaults = (entries: readonly Entry[]): readonly ParameterFault[] =>
  entries.flatMap(({ file, key, from }, i) => {
    const before = entries[i - 1];
    if (before === undefined || from > before.from) return [];
    const problem =
      from === before.from
        ? 'deze dag staat er twee keer. Laat er één staan.'
        : `staat na ${before.from}, maar begint eerder. Zet de oudste bovenaan.`;
    return [{ file, key, date: from, problem }];
  });

/** Before its first day a value would hold without anyone having said so. */
const startFaults = ([first]: readonly Entry[]): readonly ParameterFault[] =>
  first === undefined || first.from <= firstDay
    ? []
    : [
        {
          file: first.file,
          key: first.key,
          date: first.from,
          problem: `begint na ${firstDay}: van de dagen daarvoor staat er niets. Laat de oude waarde staan en voeg de nieuwe eronder toe.`,
        },
      ];

const checkedFaults = ({ file, key, from, lastChecked }: Entry, today: IsoDate): readonly ParameterFault[] =>
  lastChecked <= today
    ? []
    : [
        {
          file,
          key,
          date: from,
          problem: `lastChecked ${lastChecked} moet nog komen. Schrijf de dag waarop u de waarde met de bron vergeleek.`,
        },
      ];

const endFaults = (
  place: Pick<ParameterFault, 'file' | 'key'> & { readonly date: IsoDate },
  to: IsoDate | undefined,
): readonly ParameterFault[] =>
  to === undefined || to >= place.date ? [] : [{ ...place, problem: `eindigt op ${to}, voordat het begint. Verbeter de datum.` }];

/** A month is charged by one tarief: each period is whole months, and follows the one before on the next day. */
function periodFaults(product: string, periods: Parameters['tarieven'][keyof Parameters['tarieven']]): readonly ParameterFault[] {
  return periods.flatMap(({ from, to }, i) => {
    const place = { file: 'tarieven', key: product, date: from } as const;
    const before = periods[i - 1]?.to;
    const whole = from === firstDayOf(monthOf(from)) && to === lastDayOf(monthOf(to));
    return [
      ...endFaults(place, to),
      ...(whole ? [] : [{ ...place, problem: `loopt tot ${to}: een tarief geldt voor hele maanden. Verbeter from of to.` }]),
      ...(before === undefined || from === addDays(before, 1) ? [] : [{ ...place, problem: besideProblem(before, from) }]),
    ];
  });
}
const besideProblem = (before: IsoDate, from: IsoDate): string =>
  from <= before
    ? `begint voordat de vorige periode op ${before} eindigt. Laat de periodes op elkaar aansluiten.`
    : `tussen ${before} en ${from} staat niets. Voeg een periode toe, met een bedrag (cents) of met de reden waarom het tarief onbekend is (unknown).`;

const doubleNames = (names: readonly string[]): readonly ParameterFault[] =>
  names
    .filter((name, i) => names.indexOf(name) !== i)
    .map((name) => ({ file: 'calendars', key: name, problem: 'deze naam staat er twee keer. Laat er één staan.' }));

function codeFaults(given: readonly string[]): readonly ParameterFault[] {
  const codes = allRules.map((rule): string => rule.code);
  const fault = (key: string, problem: string): ParameterFault => ({ file: 'consequences', key, problem });
  return [
    ...codes.filter((code) => !given.includes(code)).map((code) => fault(code, 'deze code heeft geen gevolg. Voeg er een toe.')),
    ...given.filter((code) => !codes.includes(code)).map((code) => fault(code, 'er is geen controle met deze code. Haal haar weg.')),
  ];
}
