import type { DocumentProblem, MailFacts } from '#domain';
import { currentParameters, type MailCase } from '#rules';
import { mailFacts, onderaannemer, pdf } from './rules-builders.ts';

export const problem = (reason: DocumentProblem['reason'], certain = true): DocumentProblem => ({
  reason,
  certain,
  where: pdf,
  detail: 'wat er gevonden is',
});

/** A mail that rules judge, valid by itself: one invoice from the registered address. */
export function mailCase(more: Partial<Omit<MailCase, 'mail'>> & { readonly mail?: Partial<MailFacts> } = {}): MailCase {
  const { mail, ...rest } = more;
  return {
    mail: mailFacts(mail),
    sender: { kind: 'registered', address: 'facturen@zorgzuid.example', candidates: [onderaannemer()] },
    requireAuthenticity: true,
    interruptedBefore: false,
    invoices: 1,
    reports: 0,
    problems: [],
    parameters: currentParameters,
    ...rest,
  };
}
