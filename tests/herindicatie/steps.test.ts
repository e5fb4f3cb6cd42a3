import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedReports, type Herindicatie, herindicatieSteps, isOpen, productCodes, settledStep } from '#domain';
import { emptyHerindicatie, possibleSteps, type StepAction, takeStep } from '#herindicatie';
import { endedBeschikking } from '../support/herindicatie.ts';

const by = { by: 'Karin', at: '2026-01-20T10:00:00.000Z' };
const report = (decision: 'approved' | 'review', n = 1) => ({
  submissionId: `m${n}-1`,
  mailId: `m${n}`,
  reference: `SIEM-2026-00000${n}`,
  onderaannemerNumber: 'OA-001',
  receivedAt: `2026-01-0${n}T09:00:00.000Z`,
  decision,
});
const task: Herindicatie = { ...emptyHerindicatie(endedBeschikking), reports: [report('approved')] };
const inReview: Herindicatie = { ...task, reports: [report('review')] };
const period = { from: '2026-02-01', to: '2027-01-31' };

const wijzigingsverzoek: StepAction = { do: 'done', step: 'wijzigingsverzoek' };
const toewijzing: StepAction = { do: 'done', step: 'toewijzing', period };
const startmelding: StepAction = { do: 'done', step: 'startmelding' };
const inzorgmelding: StepAction = { do: 'done', step: 'inzorgmelding' };
const notNeeded = (step: (typeof herindicatieSteps)[number], reason = 'de gemeente gebruikt geen startberichten'): StepAction => ({
  do: 'not-needed',
  step,
  reason,
});
const undo = (step: (typeof herindicatieSteps)[number], reason = 'verkeerde dag'): StepAction => ({ do: 'undo', step, reason });

/** Every action must be taken. */
function having(start: Herindicatie, ...actions: readonly StepAction[]): Herindicatie {
  return actions.reduce((current, action) => {
    const stepped = takeStep(current, action, by);
    if ('refusal' in stepped) throw new Error(stepped.refusal);
    return stepped.herindicatie;
  }, start);
}
const refusal = (start: Herindicatie, action: StepAction): string | undefined => {
  const stepped = takeStep(start, action, by);
  return 'refusal' in stepped ? stepped.refusal : undefined;
};
const setAside = (reason = 'gaat over een ander', reference?: string): StepAction => ({ do: 'set-aside', reason, reference });
const finished = having(task, wijzigingsverzoek, toewijzing, startmelding, inzorgmelding);

describe('wat nu kan en wat niet', () => {
  test.each<[string, Herindicatie, StepAction, string | undefined]>([
    ['wijzigingsverzoek als eerste', task, wijzigingsverzoek, undefined],
    ['toewijzing als eerste', task, toewijzing, undefined],
    ['wijzigingsverzoek als laatste voor de inzorgmelding', having(task, toewijzing, startmelding), wijzigingsverzoek, undefined],
    ['startmelding zonder toewijzing', task, startmelding, 'De startmelding kan nog niet: de toewijzing staat nog open.'],
    ['startmelding na de toewijzing', having(task, toewijzing), startmelding, undefined],
    ['inzorgmelding als eerste', task, inzorgmelding, 'De inzorgmelding kan nog niet: het wijzigingsverzoek staat nog open.'],
    [
      'inzorgmelding zonder startmelding',
      having(task, wijzigingsverzoek, toewijzing),
      inzorgmelding,
      'De inzorgmelding kan nog niet: de startmelding staat nog open.',
    ],
    ['inzorgmelding na de andere drie', having(task, wijzigingsverzoek, toewijzing, startmelding), inzorgmelding, undefined],
    [
      'inzorgmelding als de gemeente geen berichten gebruikt',
      having(task, notNeeded('wijzigingsverzoek'), notNeeded('startmelding'), toewijzing),
      inzorgmelding,
      undefined,
    ],
    ['een toewijzing is altijd nodig', task, notNeeded('toewijzing'), 'De toewijzing is altijd nodig.'],
    ['een inzorgmelding is altijd nodig', task, notNeeded('inzorgmelding'), 'De inzorgmelding is altijd nodig.'],
    ['niet nodig zonder reden', task, notNeeded('startmelding', ' '), 'Geef een reden.'],
    ['wat al gedaan is', having(task, wijzigingsverzoek), wijzigingsverzoek, 'Het wijzigingsverzoek is al gedaan, door Karin.'],
    [
      'niet nodig wat al gedaan is',
      having(task, wijzigingsverzoek),
      notNeeded('wijzigingsverzoek'),
      'Het wijzigingsverzoek is al gedaan, door Karin.',
    ],
    [
      'gedaan wat niet nodig was',
      having(task, notNeeded('wijzigingsverzoek')),
      wijzigingsverzoek,
      'Het wijzigingsverzoek is volgens Karin niet nodig. Maak dat eerst ongedaan.',
    ],
    ['toewijzing zonder eerste dag', task, { do: 'done', step: 'toewijzing' }, 'Geef de eerste dag van de toewijzing.'],
    [
      'toewijzing vanaf een dag die niet bestaat',
      task,
      { do: 'done', step: 'toewijzing', period: { from: '2026-02-30' } },
      '2026-02-30 is geen dag. Schrijf bijvoorbeeld 2026-04-01.',
    ],
    [
      'toewijzing die eindigt voor zij begint',
      task,
      { do: 'done', step: 'toewijzing', period: { from: '2026-02-01', to: '2026-01-31' } },
      'De laatste dag (31 januari 2026) ligt voor de eerste dag (1 februari 2026).',
    ],
    [
      'toewijzing die niet verder loopt dan de huidige beschikking: een jaartal verkeerd',
      task,
      { do: 'done', step: 'toewijzing', period: { from: '2025-02-01', to: '2026-01-31' } },
      'De laatste dag (31 januari 2026) moet na het einde van de huidige beschikking liggen (31 januari 2026).',
    ],
    ['toewijzing van één dag', task, { do: 'done', step: 'toewijzing', period: { from: '2026-02-01', to: '2026-02-01' } }, undefined],
    [
      'toewijzing vanaf een dag in de oude beschikking',
      task,
      { do: 'done', step: 'toewijzing', period: { from: '2026-01-15' } },
      undefined,
    ],
    ['een stap zonder verslag', emptyHerindicatie(endedBeschikking), toewijzing, 'Er is nog geen evaluatieverslag.'],
    ['een stap op een verslag dat wacht', inReview, toewijzing, 'Het evaluatieverslag is nog niet goedgekeurd. Kijk het eerst na.'],
    [
      'niet nodig op een verslag dat wacht',
      inReview,
      notNeeded('startmelding'),
      'Het evaluatieverslag is nog niet goedgekeurd. Kijk het eerst na.',
    ],
    ['goedkeuren wat wacht', inReview, { do: 'accept' }, undefined],
    ['goedkeuren wat al goed is', task, { do: 'accept' }, 'Het evaluatieverslag is al goedgekeurd.'],
    ['goedkeuren wat er niet is', emptyHerindicatie(endedBeschikking), { do: 'accept' }, 'Er is nog geen evaluatieverslag.'],
    ['terzijde leggen wat goedgekeurd was', task, setAside(), undefined],
    ['terzijde leggen wat wacht', inReview, setAside(), undefined],
    ['terzijde leggen wat er niet is', emptyHerindicatie(endedBeschikking), setAside(), 'Er is nog geen evaluatieverslag.'],
    ['terzijde leggen zonder reden', task, setAside(' '), 'Geef een reden.'],
    ['terzijde leggen wat al terzijde ligt', having(task, setAside()), setAside(), 'Het evaluatieverslag is al terzijde gelegd.'],
    ['terzijde leggen na de inzorgmelding', finished, setAside(), 'De inzorgmelding is al verstuurd. Maak die eerst ongedaan.'],
    ['terzijde leggen na een inzorgmelding die ongedaan is gemaakt', having(finished, undo('inzorgmelding')), setAside(), undefined],
    [
      'een nieuwer verslag dat nog wacht terzijde leggen na de inzorgmelding',
      { ...finished, reports: [report('approved', 1), report('review', 2)] },
      setAside(),
      undefined,
    ],
    ['terzijde leggen bij naam', task, setAside('x', 'SIEM-2026-000001'), undefined],
    [
      'terzijde leggen bij een andere naam',
      task,
      setAside('x', 'SIEM-2026-000009'),
      'Bij deze beschikking is geen verslag SIEM-2026-000009.',
    ],
    ['een stap op een verslag dat terzijde ligt', having(task, setAside()), toewijzing, 'Er is nog geen evaluatieverslag.'],
    ['goedkeuren wat terzijde ligt', having(task, setAside()), { do: 'accept' }, undefined],
    [
      'een periode bij een andere stap dan de toewijzing',
      having(task, toewijzing),
      { ...startmelding, period },
      'Een product en een periode horen alleen bij de toewijzing.',
    ],
    ['ongedaan maken wat open staat', task, undo('toewijzing'), 'De toewijzing staat nog open.'],
    ['ongedaan maken zonder reden', having(task, toewijzing), undo('toewijzing', ''), 'Geef een reden.'],
    ['ongedaan maken', having(task, toewijzing), undo('toewijzing'), undefined],
    [
      'de toewijzing onder een startmelding weg',
      having(task, toewijzing, startmelding),
      undo('toewijzing'),
      'Maak eerst de startmelding ongedaan.',
    ],
    [
      'de toewijzing weg als de startmelding niet nodig was',
      having(task, toewijzing, notNeeded('startmelding')),
      undo('toewijzing'),
      undefined,
    ],
    ['de toewijzing onder een inzorgmelding weg', finished, undo('toewijzing'), 'Maak eerst de inzorgmelding ongedaan.'],
    ['het wijzigingsverzoek onder een inzorgmelding weg', finished, undo('wijzigingsverzoek'), 'Maak eerst de inzorgmelding ongedaan.'],
    ['de inzorgmelding weg', finished, undo('inzorgmelding'), undefined],
  ])('%s', (_, start, action, expected) => expect(refusal(start, action)).toBe(expected));

  test('niemand doet iets zonder naam', () => {
    expect(takeStep(task, toewijzing, { ...by, by: ' ' })).toEqual({ refusal: 'Zeg wie dit doet.' });
  });
});

test('wie een verslag goedkeurt, keurt het nieuwste goed dat wacht, en blijft genoemd', () => {
  const both = { ...inReview, reports: [report('review', 1), report('review', 2)] };
  expect(having(both, { do: 'accept' }).reports).toEqual([report('review', 1), { ...report('review', 2), accepted: by }]);
  expect(having(both, { do: 'accept', reference: 'SIEM-2026-000001' }).reports).toEqual([
    { ...report('review', 1), accepted: by },
    report('review', 2),
  ]);
});

test('wie een verslag terzijde legt, blijft genoemd, ook als iemand het daarna weer goedkeurt; het nieuwste gaat eerst', () => {
  const both = { ...task, reports: [report('approved', 1), report('approved', 2)] };
  const aside = { ...by, reason: 'gaat over een ander' };
  const once = having(both, setAside());
  expect(once.reports).toEqual([report('approved', 1), { ...report('approved', 2), setAside: [aside] }]);
  expect(acceptedReports(once)).toEqual([report('approved', 1)]);
  expect(isOpen(once)).toBe(true);
  const twice = having(once, setAside());
  expect([acceptedReports(twice), isOpen(twice)]).toEqual([[], false]);
  const again = having(twice, { do: 'accept' }, setAside('toch niet'), { do: 'accept' });
  expect(again.reports[1]).toEqual({
    ...report('approved', 2),
    accepted: by,
    setAside: [aside, { ...by, reason: 'toch niet', accepted: by }],
  });
});

describe('een inzorgmelding van voor een verlenging', () => {
  const earlier = { reports: 1, events: finished.events.length };
  const prolonged: Herindicatie = { ...finished, reports: [...finished.reports, report('approved', 2)], earlier };
  const undoEarlier: StepAction = { do: 'undo', step: 'inzorgmelding', reason: 'verkeerde dag', isEarlier: true };
  const later = { from: '2027-02-01', to: '2027-06-30' };
  const bothDone = having(prolonged, wijzigingsverzoek, { ...toewijzing, period: later } as StepAction, startmelding, inzorgmelding);

  test.each<[string, Herindicatie, StepAction, string | undefined]>([
    [
      'wordt niet per ongeluk ongedaan gemaakt',
      prolonged,
      undo('inzorgmelding'),
      'De inzorgmelding staat nog open. Die van vóór de verlenging staat er wel: zorg vanaf 1 februari 2026. Maak die ongedaan met --earlier.',
    ],
    ['wel als dat gevraagd is', prolonged, undoEarlier, undefined],
    ['ook als de nieuwe al is verstuurd', bothDone, undoEarlier, undefined],
    ['niet zonder reden', prolonged, { ...undoEarlier, reason: '' } as StepAction, 'Geef een reden.'],
    ['maar één keer', having(prolonged, undoEarlier), undoEarlier, 'Er staat geen inzorgmelding meer van vóór een verlenging.'],
    ['niet als er geen is', finished, undoEarlier, 'Er staat geen inzorgmelding meer van vóór een verlenging.'],
    [
      'geen andere stap',
      prolonged,
      { ...undoEarlier, step: 'toewijzing' } as StepAction,
      'Van vóór een verlenging kunt u alleen de inzorgmelding ongedaan maken.',
    ],
    ['daarna staat alleen de nieuwe nog open', having(prolonged, undoEarlier), undo('inzorgmelding'), 'De inzorgmelding staat nog open.'],
  ])('%s', (_, start, action, expected) => expect(refusal(start, action)).toBe(expected));

  test('neemt haar eigen overeenkomst mee, en laat die van de nieuwe staan', () => {
    const undone = having(bothDone, undoEarlier);
    expect(undone.events.at(-1)).toMatchObject({ what: 'undone', agreement: { id: 'HI-B-7-1' }, report: 'm1-1', reason: 'verkeerde dag' });
    expect(settledStep(undone, 'inzorgmelding')?.agreement?.id).toBe('HI-B-7-2');
    expect(having(undone, undo('inzorgmelding')).events.at(-1)?.agreement?.id).toBe('HI-B-7-2');
  });
});

test('de inzorgmelding maakt een overeenkomst uit de toewijzing, bij het nieuwste goede verslag; elke volgende een andere', () => {
  const agreement = { id: 'HI-B-7-1', clientNumber: '400001', onderaannemerNumber: 'OA-001', product: 'BG-M', period };
  expect(finished.events.at(-1)).toEqual({ step: 'inzorgmelding', what: 'done', ...by, agreement, report: 'm1-1' });
  const corrected = { ...toewijzing, product: 'BG-Z', period: { from: '2026-02-09' } } as const;
  const again = having(finished, undo('inzorgmelding'), undo('startmelding'), undo('toewijzing'), corrected, startmelding, inzorgmelding);
  expect(again.events.find(({ what }) => what === 'undone')).toMatchObject({ agreement, report: 'm1-1', reason: 'verkeerde dag' });
  expect(again.events.at(-1)?.agreement).toEqual({ ...agreement, id: 'HI-B-7-2', product: 'BG-Z', period: { from: '2026-02-09' } });
});

test('wat nu kan, staat bij elke stand', () => {
  expect(
    [inReview, task, having(task, toewijzing), having(task, wijzigingsverzoek, toewijzing, startmelding), finished].map(possibleSteps),
  ).toEqual([[], ['wijzigingsverzoek', 'toewijzing'], ['wijzigingsverzoek', 'startmelding'], ['inzorgmelding'], []]);
});

const doing = (one: (typeof herindicatieSteps)[number]): StepAction => ({ do: 'done', step: one, ...(one === 'toewijzing' && { period }) });
const step = fc.constantFrom(...herindicatieSteps);
const reason = fc.constantFrom('', 'verkeerde dag');
const day = fc.constantFrom('2026-01-15', '2026-02-01', '2026-02-30', '2027-01-31', undefined);
const anyAction: fc.Arbitrary<StepAction> = fc.oneof(
  fc.constant({ do: 'accept' } as const),
  fc.record({ do: fc.constant('set-aside' as const), reason }),
  fc.record({
    do: fc.constant('done' as const),
    step,
    product: fc.option(fc.constantFrom(...productCodes), { nil: undefined }),
    period: fc.option(fc.record({ from: day.map((from) => from ?? '2026-02-01'), to: day }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('not-needed' as const), step, reason }),
  fc.record({ do: fc.constant('undo' as const), step, reason }),
);
const start = fc.constantFrom(task, inReview, emptyHerindicatie(endedBeschikking), {
  ...inReview,
  reports: [report('review', 1), report('approved', 2)],
});

function holds(h: Herindicatie): void {
  const done = (one: (typeof herindicatieSteps)[number]) => settledStep(h, one)?.what === 'done';
  if (done('inzorgmelding')) expect(acceptedReports(h)).not.toEqual([]);
  expect(h.reports.flatMap(({ setAside: all = [] }) => all).filter(({ reason: given }) => given === '')).toEqual([]);
  if (done('startmelding')) expect(done('toewijzing')).toBe(true);
  if (done('inzorgmelding')) expect(herindicatieSteps.map((one) => settledStep(h, one))).not.toContain(undefined);
  for (const one of ['toewijzing', 'inzorgmelding'] as const) expect(settledStep(h, one)?.what).not.toBe('not-needed');
  expect(h.events.filter(({ what, reason: given }) => what !== 'done' && (given ?? '') === '')).toEqual([]);
  expect(h.eventsSettled).toBeLessThanOrEqual(h.events.length);
  for (const { toewijzing: given } of h.events) if (given?.period.to !== undefined) expect(given.period.to >= given.period.from).toBe(true);
  // Of every agreement that was ever made only the last can stand, and its id was never used before.
  const made = h.events.flatMap(({ what, agreement }) => (what === 'done' && agreement ? [agreement.id] : []));
  const withdrawn = h.events.flatMap(({ what, agreement }) => (what === 'undone' && agreement ? [agreement.id] : []));
  expect(new Set(made).size).toBe(made.length);
  expect(made.filter((id) => !withdrawn.includes(id))).toEqual(done('inzorgmelding') ? made.slice(-1) : []);
}

test('wat men ook doet, in welke volgorde ook: het klopt, er verdwijnt niets, en wat geweigerd wordt heeft een reden', () => {
  fc.assert(
    fc.property(start, fc.array(anyAction, { maxLength: 40 }), (from, actions) => {
      let current = from;
      for (const action of actions) {
        const stepped = takeStep(current, action, by);
        if ('refusal' in stepped) {
          expect(stepped.refusal).toMatch(/^[A-Z0-9].*\.$/);
          continue;
        }
        expect(stepped.herindicatie.events.slice(0, current.events.length)).toEqual(current.events);
        const isOfReport = action.do === 'accept' || action.do === 'set-aside';
        const isChanged = stepped.herindicatie.events.length === current.events.length + 1 || isOfReport;
        expect(isChanged).toBe(true);
        current = stepped.herindicatie;
        holds(current);
      }
      for (const one of possibleSteps(current)) expect(refusal(current, doing(one))).toBeUndefined();
    }),
  );
});

test('elke stand is te bereiken: ook wie telkens iets terugdraait, komt bij een inzorgmelding', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
      let current: Herindicatie = task;
      for (const action of actions) {
        const stepped = takeStep(current, action, by);
        if ('herindicatie' in stepped) current = stepped.herindicatie;
      }
      if (acceptedReports(current).length === 0) current = having(current, { do: 'accept' });
      for (let next = possibleSteps(current)[0]; next !== undefined; next = possibleSteps(current)[0])
        current = having(current, doing(next));
      expect(settledStep(current, 'inzorgmelding')?.what).toBe('done');
    }),
  );
});
