import { addDays, addMonths, firstDayOf, isIsoDate, lastDayOf, monthOf } from '#domain';
import type { Parameters } from '#rules';

/** The parameters with one value a step lower or higher: a day or month earlier or later, one fewer or more. */
export interface Nudge {
  readonly name: string;
  readonly parameters: Parameters;
}
type Draft<T> = { -readonly [K in keyof T]: Draft<T[K]> };
type Step = -1 | 1;

/** These are said or counted elsewhere: no rule judges by them. */
const ofNoRule = ['paymentTermWorkingDays', 'contact'];

/** Every value on which a rule may turn, out of the parameters themselves: one that is added comes along by itself. */
export const nudgesOf = (parameters: Parameters): readonly Nudge[] =>
  ([-1, 1] as const).flatMap((step) => [
    ...policyNudges(parameters, step),
    ...gemeenteNudges(parameters, step),
    ...tariefNudges(parameters, step),
    ...consequenceNudges(parameters, step),
  ]);

function nudged(parameters: Parameters, name: string, step: Step, change: (draft: Draft<Parameters>) => void): Nudge {
  // A copy is no longer frozen.
  const draft = structuredClone(parameters) as Draft<Parameters>;
  change(draft);
  return { name: `${name} ${step < 0 ? 'lager of eerder' : 'hoger of later'}`, parameters: draft };
}

/** A count one up or down, a day one earlier or later; words are no steps. */
const stepped = (value: unknown, step: Step): unknown =>
  typeof value === 'number' ? value + step : typeof value === 'string' && isIsoDate(value) ? addDays(value, step) : undefined;

function policyNudges(parameters: Parameters, step: Step): readonly Nudge[] {
  const names = (Object.keys(parameters.policy) as (keyof Parameters['policy'])[]).filter((name) => !ofNoRule.includes(name));
  return names.flatMap((name) =>
    parameters.policy[name].flatMap((entry, i) => {
      const parts =
        typeof entry.value === 'object' && !Array.isArray(entry.value) ? Object.entries(entry.value) : [['', entry.value] as const];
      return parts.flatMap(([part, value]) => {
        const next = stepped(value, step);
        if (next === undefined) return [];
        return [
          nudged(parameters, [name, part].filter(Boolean).join(' '), step, (draft) => {
            const target = draft.policy[name][i] as { value: unknown };
            if (part === '') target.value = next;
            else (target.value as Record<string, unknown>)[part] = next;
          }),
        ];
      });
    }),
  );
}

/** Care is judged by the month: a change moves by one. */
const monthLater = (day: string, step: Step): string => firstDayOf(addMonths(monthOf(day), step));
const monthEndLater = (day: string, step: Step): string => lastDayOf(addMonths(monthOf(day), step));

const sectors = ['BG', 'DO', 'BW'] as const;
const gemeenteNudges = (parameters: Parameters, step: Step): readonly Nudge[] =>
  (Object.keys(parameters.gemeenten) as (keyof Parameters['gemeenten'])[]).flatMap((gemeente) =>
    sectors.flatMap((sector) =>
      parameters.gemeenten[gemeente][sector].slice(1).map((entry, i) =>
        nudged(parameters, `${gemeente} ${sector} ${entry.from}`, step, (draft) => {
          draft.gemeenten[gemeente][sector][i + 1]!.from = monthLater(entry.from, step);
        }),
      ),
    ),
  );

/** A border between two tarieven moves, of every product that has it; so does the end of the last one. */
function tariefNudges(parameters: Parameters, step: Step): readonly Nudge[] {
  const ends = [...new Set(Object.values(parameters.tarieven).flatMap((periods) => periods.map(({ to }) => to)))].sort();
  return ends.map((end) =>
    nudged(parameters, `tarieven tot en met ${end}`, step, (draft) => {
      for (const period of Object.values(draft.tarieven).flat()) {
        if (period.to === end) period.to = monthEndLater(end, step);
        else if (period.from === addDays(end, 1)) period.from = monthLater(period.from, step);
      }
    }),
  );
}

/** The day from which something else follows from a rule. */
const consequenceNudges = (parameters: Parameters, step: Step): readonly Nudge[] =>
  Object.entries(parameters.consequences).flatMap(([code, dated]) =>
    dated.slice(1).map(({ from }, i) =>
      nudged(parameters, `gevolg van ${code} vanaf ${from}`, step, (draft) => {
        draft.consequences[code]![i + 1]!.from = addDays(from, step);
      }),
    ),
  );
