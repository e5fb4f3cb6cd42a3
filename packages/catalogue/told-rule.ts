import { findingsOf, ignoredCodes } from '#decisions';
import { type Consequence, formatDate } from '#domain';
import { inForce, type Parameters, type Rule } from '#rules';

/** What follows, as a finance employee says it. */
const consequences: Readonly<Record<Consequence, string>> = {
  hold: 'aanhouden: een medewerker kijkt eerst, en er gaat niets over de inhoud naar de afzender',
  reject: 'afwijzen',
  review: 'een medewerker beslist',
  remark: 'behandelen, met een opmerking',
};
const ignored = 'bewaren en niet beantwoorden';
/** What a fact says that changes the consequence. */
const conditions: Readonly<Record<string, string>> = {
  withinPeriod: 'op of na de laatste werkdag van de maand',
  tooMany: 'bij te veel dagen',
};

/** "afwijzen; op of na de laatste werkdag van de maand: behandelen, met een opmerking", one for each day on which it changed. */
export function consequencesOf({ code }: Rule, parameters: Parameters): readonly string[] {
  if (ignoredCodes.includes(code)) return [ignored];
  const dated = parameters.consequences[code] ?? [];
  return dated.map(({ from, consequence, unless }) => {
    const condition = unless && conditions[unless.fact];
    if (unless !== undefined && condition === undefined) throw new Error(`No words for the fact ${unless.fact} of ${code}`);
    const usual = consequences[consequence];
    const said = unless === undefined ? usual : `${usual}; ${condition}: ${consequences[unless.consequence]}`;
    return dated.length === 1 ? said : `vanaf ${formatDate(from)}: ${said}`;
  });
}
/** As it is on the last day on record. */
export const consequenceNow = ({ code }: Rule, parameters: Parameters): Consequence =>
  inForce(parameters.consequences[code] ?? [], '9999-12-31').consequence;

/** Whether an onderaannemer ever reads the sentence of a rule: never about what is held or ignored. */
export const isSaid = (rule: Rule, parameters: Parameters): boolean =>
  !ignoredCodes.includes(rule.code) && consequenceNow(rule, parameters) !== 'hold';

/** Both sentences about the example of a rule, as a decision says them. */
export function exampleOf(
  { code, name, example }: Rule,
  parameters: Parameters,
): { readonly message: string; readonly backoffice: string } {
  const [finding] = findingsOf([{ code, name, ...example }], parameters, '9999-12-31');
  if (finding === undefined) throw new Error(`The example of ${code} says nothing`);
  return { message: finding.message, backoffice: finding.messageForBackoffice };
}

export type Group = 'M' | 'F' | 'L' | 'H';
export const rulesIn = (rules: readonly Rule[], group: Group): readonly Rule[] =>
  rules.filter(({ code }) => code.startsWith(group)).sort((a, b) => (a.code < b.code ? -1 : 1));
