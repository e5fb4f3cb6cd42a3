import { describe, expect, test } from 'vitest';
import type { CareClient } from '#domain';
import { careClientByName } from '#rules';
import { careClient, doubtful, missing, sure } from '../support/rules-builders.ts';
import { reportCase } from '../support/rules-reports.ts';

const registered = careClient({ firstName: 'Fenna', lastName: 'van der Verzonnen' });
const { report } = reportCase();
const found = (name: string, all: readonly CareClient[] = [registered], birthDate = sure('1961-04-12')): string | undefined =>
  careClientByName({ ...report, clientNumber: missing, clientName: sure(name), birthDate }, all)?.number;

describe('een verslag zonder cliëntnummer gaat over wie deze naam en geboortedatum heeft', () => {
  test.each([
    'Fenna van der Verzonnen',
    'F. Verzonnen',
    'Verzonnen, F.',
    'mevrouw F. van der Verzonnen',
    'Fénna VERZONNEN',
    'F.J. Verzonnen-de Bedachte',
    'Fenna de Bedachte-van der Verzonnen',
  ])('%s', (name) => expect(found(name)).toBe('400101'));

  test.each(['mevrouw Verzonnen', 'van der Verzonnen', 'Frits Verzonnen', 'K. Verzonnen', 'Fenna Bedacht', 'F. van der', 'Fenna', ''])(
    '%s: over wie het gaat, zoekt een medewerker uit',
    (name) => expect(found(name)).toBeUndefined(),
  );

  test('een andere geboortedatum, geen, of een die niet zeker gelezen is', () => {
    expect(found('Fenna van der Verzonnen', [registered], sure('1961-12-04'))).toBeUndefined();
    expect(found('Fenna van der Verzonnen', [registered], sure('2061-04-12'))).toBeUndefined();
    expect(found('Fenna van der Verzonnen', [registered], missing)).toBeUndefined();
    expect(found('Fenna van der Verzonnen', [registered], doubtful('1961-04-12'))).toBeUndefined();
  });

  test('een tweeling: de voornaam zegt wie, een voorletter die beiden hebben niet', () => {
    const twin = { ...registered, number: '400102', firstName: 'Floor' };
    expect(found('Fenna Verzonnen', [registered, twin])).toBe('400101');
    expect(found('Floor Verzonnen', [registered, twin])).toBe('400102');
    expect(found('F. Verzonnen', [registered, twin])).toBeUndefined();
  });

  test.each(['Anna Verzonnen', 'M. de Bedachte', 'A.M. Verzonnen-de Bedachte'])('%s, met twee voornamen en twee achternamen', (name) =>
    expect(found(name, [careClient({ firstName: 'Anna Maria', lastName: 'Verzonnen-de Bedachte' })])).toBe('400101'),
  );

  test('alleen voorletters in het register', () => {
    expect(found('Fenna Verzonnen', [careClient({ firstName: 'F.' })])).toBe('400101');
    expect(found('Karel Verzonnen', [careClient({ firstName: 'F.' })])).toBeUndefined();
  });
});
