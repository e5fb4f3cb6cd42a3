import { type Evaluatieverslag, type Field, fail, type Invoice, type Judgement, pass, type Verdict } from '#domain';

/**
 * What character recognition read may support an approval, never a rejection (M06): whatever a rule says is wrong may be
 * wrongly read. The one place where this is so, for every rule.
 */
export const withoutFails = (judgements: readonly Judgement[]): readonly Judgement[] =>
  judgements.map((j) => (j.verdict === 'fail' ? { ...j, verdict: 'undetermined' } : j));

const isCertain = (field: Field<unknown>): boolean => field.state === 'read' && field.certain;

/** Everything that an approval stands on must have been read with certainty: a rule that passes on a doubtful value proves nothing. */
export function invoiceCertainty({ number, date, period, total, iban, lines, where }: Invoice): Verdict {
  const named: readonly (readonly [string, Field<unknown>])[] = [
    ['factuurnummer', number],
    ['factuurdatum', date],
    ['periode', period],
    ['totaal', total],
    ['IBAN', iban],
    ...lines.flatMap(
      (line) =>
        [
          ['cliëntnummer', line.clientNumber],
          ['product', line.product],
          ['bedrag', line.amount],
        ] as const,
    ),
  ];
  return verdictOn(lines.length === 0 ? [...doubtful(named), 'factuurregels'] : doubtful(named), where);
}

/** The birth date confirms whose report it is: H02 holds it against the register. */
export const reportCertainty = ({ clientNumber, birthDate, where }: Evaluatieverslag): Verdict =>
  verdictOn(
    doubtful([
      ['cliëntnummer', clientNumber],
      ['geboortedatum', birthDate],
    ]),
    where,
  );

const doubtful = (named: readonly (readonly [string, Field<unknown>])[]): readonly string[] => [
  ...new Set(named.filter(([, field]) => !isCertain(field)).map(([name]) => name)),
];
const verdictOn = (fields: readonly string[], where: Invoice['where']): Verdict => (fields.length === 0 ? pass : fail({ fields }, where));
