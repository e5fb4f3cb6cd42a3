import { z } from 'zod';
import type { MailOutcome } from '#domain';
import type { OutcomeStore } from '../ports.ts';
import type { OutcomeBodies } from '../s3/outcome-bodies.ts';
import { outcomeText, readMailOutcome } from '../stored-outcome.ts';
import { expiresAfter, keys } from '../table.ts';
import type { Table } from './table-access.ts';

const answer = z.object({ mailId: z.string() });
const bodyReference = z.object({ bodyKey: z.string(), bodyHash: z.string() });

export function dynamoOutcomes(table: Table, bodies: OutcomeBodies): OutcomeStore {
  const get = async (mailId: string): Promise<MailOutcome | undefined> => {
    const item = await table.get(keys.mailOutcome(mailId));
    return item && readMailOutcome(await bodies.read(bodyReference.parse(item)));
  };
  return {
    put: async (outcome) => {
      const { mailId, reference, mailbox, receivedAt, decision } = outcome;
      const known = await get(mailId);
      if (known !== undefined) return known;
      const text = outcomeText(outcome);
      // Before the outcome: a retry writes it again, and whoever reads the outcome finds it.
      if (outcome.answers !== undefined)
        await table.put({ ...keys.answer(outcome.answers.mailId, mailId), mailId, expiresAt: expiresAfter(receivedAt) });
      const body = await bodies.write('mail-outcomes', mailId, text);
      const isFirst = await table.putNew({
        ...keys.mailOutcome(mailId),
        mailId,
        reference,
        mailbox,
        receivedAt,
        decision,
        ...body,
        expiresAt: expiresAfter(receivedAt),
      });
      return (isFirst ? undefined : await get(mailId)) ?? readMailOutcome(text);
    },
    get,
    answersTo: async (mailId) => {
      const { pk, sk } = keys.answersToMail(mailId);
      return (await table.query(pk, sk)).map((item) => answer.parse(item).mailId);
    },
  };
}
