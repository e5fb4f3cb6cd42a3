import { amsterdamDate, fail, notApplicable, pass } from '#domain';
import { policyOn } from '../parameters/policy.ts';
import { ground, type MailRule } from '../rule.ts';
import { text } from '../wording.ts';

export const manyReplies: MailRule = {
  code: 'M11',
  name: 'many-replies',
  title: 'Veel brieven aan één adres in een uur',
  checks: 'Of er in één uur meer brieven naar één adres gaan dan het maximum.',
  source: ground('Beleid', 'Wie in een uur heel veel mails stuurt, krijgt de beslissingen verzameld in één brief.'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ mail, lettersInLastHour, parameters }) => {
    if (lettersInLastHour === undefined) return notApplicable;
    const lettersMax = policyOn(parameters, amsterdamDate(mail.receivedAt)).lettersPerHourMax;
    return lettersInLastHour > lettersMax ? fail({ lettersMax }) : pass;
  },
  toOnderaannemer: (f) =>
    `U kreeg in dit uur al ${text(f['lettersMax'])} brieven van ons. Wij hebben uw mail wel behandeld. Deze beslissing krijgt u later, samen met andere, in één brief. U hoeft niets te doen.`,
  toBackoffice: (f) =>
    `Meer dan ${text(f['lettersMax'])} brieven in een uur aan dit adres: de brief wordt verzameld en later in één keer gestuurd. Stuurt een programma steeds dezelfde mail?`,
  example: { verdict: 'fail', facts: { lettersMax: 60 } },
};
