import { describe, expect, test } from 'vitest';
import { mostUrgentFirst, urgencyOf } from '#decisions';
import { addDays, type IsoDate } from '#domain';
import { currentParameters } from '#rules';
import { missing, sure } from '../support/rules-builders.ts';
import { ending, reportCase } from '../support/rules-reports.ts';

const { report } = reportCase();
const noon = (day: IsoDate): string => `${day}T11:00:00Z`;
const known = (daysBeforeEnd: number, endDate: IsoDate | undefined = undefined) =>
  urgencyOf(
    { report: { ...report, endDate: endDate === undefined ? missing : sure(endDate), daysBeforeEnd } },
    noon('2026-02-02'),
    currentParameters,
  );
const named = (endDate: IsoDate, receivedAt = noon('2026-02-02')) =>
  urgencyOf({ report: { ...report, endDate: sure(endDate) } }, receivedAt, currentParameters);

describe('hoe snel een mens naar een verslag moet kijken', () => {
  test.each([
    [22, 'usual'],
    [21, 'usual'],
    [20, 'late'],
    [0, 'late'],
    [-1, 'ended'],
    [-60, 'ended'],
  ])('%i dagen voor het einde van de beschikking: %s', (days, urgency) => {
    expect(known(days)).toEqual({ urgency, daysBeforeEnd: days });
    expect(named(addDays('2026-02-02', days))).toEqual({ urgency, daysBeforeEnd: days });
  });

  test('de beschikking gaat voor wat het verslag zelf noemt', () => {
    expect(known(40, '2026-02-03')).toEqual({ urgency: 'usual', daysBeforeEnd: 40 });
  });
  test('kan het over meer beschikkingen gaan, dan telt de eerste die afloopt of afliep', () => {
    const candidates = [ending('2026-12-31'), ending('2026-01-31'), ending(undefined)];
    const given = { report: { ...report, endDate: sure('2026-06-30'), candidates } };
    expect(urgencyOf(given, noon('2026-02-02'), currentParameters)).toEqual({ urgency: 'ended', daysBeforeEnd: -2 });
  });
  test('de dag telt in Amsterdam', () => {
    expect(named('2026-02-28', '2026-02-07T22:59:00Z').urgency).toBe('usual');
    expect(named('2026-02-28', '2026-02-07T23:01:00Z').urgency).toBe('late');
  });
  test('een verslag zonder bekend einde, en een factuur', () => {
    expect(urgencyOf({ report }, noon('2026-02-02'), currentParameters)).toEqual({ urgency: 'usual' });
    expect(urgencyOf({}, noon('2026-02-02'), currentParameters)).toEqual({ urgency: 'usual' });
  });
  test('afgelopen eerst, dan wat het eerst afloopt, dan de rest in de volgorde waarin zij kwamen', () => {
    const days = [40, 3, -2, 30, 20, -9];
    expect(
      days
        .map((one) => known(one))
        .sort(mostUrgentFirst)
        .map(({ daysBeforeEnd }) => daysBeforeEnd),
    ).toEqual([-9, -2, 3, 20, 40, 30]);
  });
});
