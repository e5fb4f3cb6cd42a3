import { failIf, isCertainlyAbsent, pass, undetermined } from '#domain';
import { isIbanValid } from '../iban.ts';
import { ap, type InvoiceRule } from '../rule.ts';

export const ibanMissingOrInvalid: InvoiceRule = {
  code: 'F03',
  name: 'iban-missing-or-invalid',
  title: 'Het rekeningnummer (IBAN) ontbreekt of klopt niet',
  checks: 'Of er een rekeningnummer (IBAN) op de factuur staat en of de controlecijfers kloppen.',
  advice: 'Zet uw IBAN op de factuur.',
  source: ap(
    '2. Afspraken',
    'Siem betaalt de goedgekeurde facturen op het op de factuur vermelde bankrekeningnummer met een betaaltermijn van 15 werkdagen vanaf de ontvangstdatum van de factuur.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { iban, where } }) => {
    if (iban.state === 'absent') return failIf(isCertainlyAbsent(iban), {}, where);
    if (isIbanValid(iban.value)) return iban.certain ? pass : undetermined({ doubtful: true }, iban.where);
    return failIf(iban.certain, { invalid: true }, iban.where);
  },
  toOnderaannemer: (f) =>
    f['invalid'] === true
      ? 'Het rekeningnummer (IBAN) op de factuur klopt niet: de controlecijfers passen niet bij het nummer. Zet het juiste IBAN op de factuur.'
      : 'Er staat geen rekeningnummer (IBAN) op de factuur. Zet het IBAN op de factuur waarop Siem kan betalen.',
  toBackoffice: (f) =>
    f['invalid'] === true ? 'Het IBAN op de factuur heeft foute controlecijfers.' : 'Geen IBAN (met zekerheid) gevonden op de factuur.',
  example: { verdict: 'fail', facts: { invalid: true } },
};
