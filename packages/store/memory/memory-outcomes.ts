import type { OutcomeStore } from '../ports.ts';
import { outcomeText, readMailOutcome } from '../stored-outcome.ts';

export function memoryOutcomes(): OutcomeStore {
  const texts = new Map<string, string>();
  const answers = new Map<string, ReadonlySet<string>>();
  return {
    put: async (outcome) => {
      const { mailId, answers: letter } = outcome;
      if (letter !== undefined) answers.set(letter.mailId, new Set([...(answers.get(letter.mailId) ?? []), mailId]));
      const text = texts.get(outcome.mailId) ?? outcomeText(outcome);
      texts.set(outcome.mailId, text);
      return readMailOutcome(text);
    },
    get: async (mailId) => {
      const text = texts.get(mailId);
      return text === undefined ? undefined : readMailOutcome(text);
    },
    answersTo: async (mailId) => [...(answers.get(mailId) ?? [])].sort(),
  };
}
