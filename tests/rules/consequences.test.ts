import { describe, expect, test } from 'vitest';
import { consequenceOf as consequenceOfDay, decide, lettersDue, mostSevere } from '#decisions';
import type { CaseOutcome, Consequence, Facts, Finding, RuleCode } from '#domain';
import { currentParameters, type Sender } from '#rules';
import { findingsOf, mailFacts, onderaannemer } from '../support/rules-builders.ts';

const letterDue = (...given: Parameters<typeof lettersDue>) => lettersDue(...given)[0];

const consequenceOf = (code: RuleCode, verdict: 'fail' | 'undetermined', facts: Facts) =>
  consequenceOfDay(currentParameters, '2026-02-02', code, verdict, facts);
const finding = (consequence: Consequence, code: Finding['code'] = 'L08'): Finding => ({
  code,
  name: 'n',
  verdict: 'fail',
  facts: {},
  consequence,
  message: '',
  messageForBackoffice: '',
});
const caseWith = (decision: CaseOutcome['decision'], ...consequencesGiven: Consequence[]): CaseOutcome => ({
  submissionId: 's-1',
  kind: 'invoice',
  decision,
  findings: consequencesGiven.map((consequence) => finding(consequence)),
  judgements: [],
  claims: [],
  versions: { rules: '1', parameters: '1', reader: '1', registerGeneration: '1' },
});

describe('van bevindingen naar besluit', () => {
  test.each([
    ['niets gevonden', [], 'approved'],
    ['alleen een opmerking', ['remark'], 'approved'],
    ['een reden om af te wijzen', ['reject', 'remark'], 'rejected'],
    ['iets voor een medewerker', ['review', 'remark'], 'review'],
    ['afwijzen gaat voor nakijken', ['review', 'reject'], 'rejected'],
    ['mogelijke fraude gaat voor alles', ['reject', 'hold', 'review'], 'review'],
  ] as const)('%s', (_name, given, decision) => expect(decide(given.map((each) => finding(each)))).toBe(decision));

  test('bij twijfel wordt afwijzen nakijken, en blijft een opmerking een opmerking', () => {
    expect([
      consequenceOf('L08', 'undetermined', {}),
      consequenceOf('F08', 'undetermined', {}),
      consequenceOf('F04', 'undetermined', {}),
    ]).toEqual(['review', 'remark', 'hold']);
  });
  test.each(['F13', 'F15', 'F16', 'F17'] as const)('%s neemt andere redenen weg, en houdt zelf de goedkeuring tegen', (code) => {
    expect(['hold', 'reject', 'review']).toContain(consequenceOf(code, 'fail', {}));
  });
  test('te vroeg op de laatste werkdag is een opmerking, eerder een afwijzing', () => {
    expect([consequenceOf('F07', 'fail', { withinPeriod: true }), consequenceOf('F07', 'fail', { withinPeriod: false })]).toEqual([
      'remark',
      'reject',
    ]);
  });
  test('te veel vervoer is nakijken, vervoer zonder dagopvang een afwijzing', () => {
    expect([consequenceOf('L16', 'fail', { tooMany: true }), consequenceOf('L16', 'fail', {})]).toEqual(['review', 'reject']);
  });
  test('ook een automatisch bericht en een mail die al behandeld is zijn bevindingen', () => {
    const found = findingsOf([
      { code: 'M08', name: 'n', verdict: 'fail', facts: { reason: 'bounce' } },
      { code: 'M09', name: 'n', verdict: 'fail', facts: { earlier: 'SIEM-2026-000001' } },
    ]);
    expect(found.map((each) => each.code)).toEqual(['M08', 'M09']);
  });
  test('van meer facturen in één mail telt het zwaarste besluit', () => {
    expect([
      mostSevere(['approved', 'rejected'], 'review'),
      mostSevere(['rejected', 'review'], 'approved'),
      mostSevere([], 'review'),
    ]).toEqual(['rejected', 'review', 'review']);
  });
  test('een cliëntnummer in een bevinding kan geen zin van ons worden', () => {
    const [said] = findingsOf([
      {
        code: 'L02',
        name: 'n',
        verdict: 'fail',
        facts: { clientNumber: '4: http://evil.example' },
        line: 1,
        clientNumber: '4: http://evil.example',
      },
    ]);
    expect(said?.message.indexOf(': ')).toBe('Factuurregel 1 (cliënt 4httpevilexample)'.length);
  });
});

describe('wie een brief krijgt', () => {
  const registered: Sender = { kind: 'registered', address: 'facturen@zorgzuid.example', candidates: [onderaannemer()] };
  const noReply: Sender = {
    ...registered,
    address: 'noreply@zorgzuid.example',
    candidates: [onderaannemer({ addresses: ['@zorgzuid.example', 'administratie@zorgzuid.example'] })],
  };
  const ofAccountant: Sender = {
    ...noReply,
    candidates: [
      onderaannemer({ number: 'A', addresses: ['@boekhouder.example', 'a@zorg-a.example'] }),
      onderaannemer({ number: 'B', addresses: ['@boekhouder.example', 'b@zorg-b.example'] }),
    ],
  };
  const ofB = { ...caseWith('rejected', 'reject'), onderaannemerNumber: 'B' };
  const unknown: Sender = { kind: 'unknown', address: 'iemand@elders.example' };
  const mail = mailFacts();
  const failed = mailFacts({ authenticity: { ...mail.authenticity, dmarc: 'none' } });
  const to = (kind: string, address = 'facturen@zorgzuid.example') => ({ kind, to: address });
  test.each([
    ['goedgekeurd', letterDue(mail, registered, [], [caseWith('approved')]), to('decision')],
    ['afgewezen', letterDue(mail, registered, [], [caseWith('rejected', 'reject')]), to('decision')],
    ['bij een medewerker', letterDue(mail, registered, [], [caseWith('review', 'review')]), to('receipt')],
    [
      'één goedgekeurd en één bij een medewerker',
      letterDue(mail, registered, [], [caseWith('approved'), caseWith('review', 'review')]),
      to('decision'),
    ],
    ['mogelijke fraude: niets over de inhoud', letterDue(mail, registered, [], [caseWith('review', 'hold')]), to('neutral-receipt')],
    ['niets gevonden in de mail', letterDue(mail, registered, [finding('review', 'M04')], []), to('receipt')],
    ['het verslag ontbreekt', letterDue(mail, registered, [finding('reject', 'H01')], []), to('decision')],
    [
      'een noreply-adres krijgt niets, het adres in het register wel',
      letterDue(mail, noReply, [], [caseWith('approved')]),
      to('decision', 'administratie@zorgzuid.example'),
    ],
    [
      'een boekhouder met meer onderaannemers: alleen die van de factuur',
      letterDue(mail, ofAccountant, [], [ofB]),
      to('decision', 'b@zorg-b.example'),
    ],
    [
      'een boekhouder met facturen van twee onderaannemers: niemand leest die van de ander',
      lettersDue(mail, ofAccountant, [], [ofB, { ...ofB, onderaannemerNumber: 'A' }]).map((letter) => [letter.to, letter.of]),
      [
        ['a@zorg-a.example', 'A'],
        ['b@zorg-b.example', 'B'],
      ],
    ],
    ['een boekhouder, en niet bekend voor wie', letterDue(mail, ofAccountant, [], [caseWith('review', 'review')]), undefined],
    ['een mogelijk valse afzender', letterDue(mail, registered, [finding('hold', 'M02')], [caseWith('review', 'hold')]), undefined],
    ['een virus', letterDue(mail, registered, [finding('hold', 'M03')], []), undefined],
    ['doorgestuurd door een collega', letterDue(mail, { kind: 'siem' }, [], [caseWith('review', 'hold')]), undefined],
    [
      'een onbekende, echte afzender',
      letterDue(mail, unknown, [finding('hold', 'M01')], [caseWith('review')]),
      to('neutral-receipt', 'iemand@elders.example'),
    ],
    ['een onbekende afzender die niet vaststaat', letterDue(failed, unknown, [finding('hold', 'M01')], [caseWith('review')]), undefined],
    [
      'een onbekende machine',
      letterDue({ ...mail, automatic: 'list' }, unknown, [finding('hold', 'M01')], [caseWith('review')]),
      undefined,
    ],
  ])('%s', (_name, letter, expected) => expect(letter).toEqual(expected));
});
