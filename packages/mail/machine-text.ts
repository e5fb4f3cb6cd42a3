import { withoutQuotedLines } from './own-words.ts';
import { anyOf } from './phrases.ts';

/** Machines come to the point; further down people quote each other. */
const charactersToLookAt = 10_000;

type Sound = 'text of a bounce' | 'text of a complaint' | 'text of a challenge' | 'text of an automatic reply';

/** Fields of a delivery status or a feedback report, and codes of mail servers: they stay what they are when somebody quotes them. */
const quotedToo: readonly (readonly [Sound, RegExp])[] = [
  ['text of a bounce', /^[> \t]{0,20}(?:reporting-mta|final-recipient|original-recipient|diagnostic-code|remote-mta)[ \t]*:/im],
  ['text of a bounce', /\b[45]\d\d[- #]{1,3}[45]\.\d{1,3}\.\d{1,3}\b/],
  // The head of a mail that came back.
  ['text of a bounce', /^[> \t]{0,20}received:[ \t]*(?:from|by|\()/im],
  ['text of a complaint', /^[> \t]{0,20}feedback-type[ \t]*:/im],
];

const bounced = [
  "(?:could not be|couldn't be|cannot be|was not|wasn't|were not|has not|not) (?:yet )?(?:been )?(?:successfully )?delivered",
  'did not reach the following',
  'error (?:in |while )?(?:delivering|sending) your',
  'rejected by (?:a|the) (?:remote|mail|recipient)\\w{0,20}',
  'undeliverable',
  'permanent (?:fatal )?errors?',
  'delivery (?:to the following .{0,60})?(?:has )?failed',
  'unable to deliver',
  'mailbox (?:is |was )?(?:full|unavailable|disabled)',
  '(?:no such|unknown|invalid) user',
  'user (?:is )?unknown',
  '(?:kon|kan|konden) niet (?:worden )?(?:bezorgd|afgeleverd)',
  'niet (?:bezorgd|afgeleverd) worden',
  'nicht zugestellt werden',
];

const challenged = [
  '(?:allowed|safe|white|approved|trusted|toegestane|witte)[ -]?(?:list|senders?|lijst|afzenders)',
  'ensure (?:the )?delivery of your',
  "prove (?:that )?you(?: are|'re)? (?:a )?human",
  '(?:confirm|verify|bevestig) (?:that )?(?:you sent|your (?:message|e-?mail)|uw (?:bericht|e-?mail)|je (?:bericht|e-?mail))',
];

const answeredItself = [
  'this is an automat(?:ed|ic)(?:ally generated)? (?:delivery|reply|response|message|e-?mail)',
  'dit is een automatisch(?: gegenereerd)? (?:antwoord|bericht|e-?mail|response)',
];
const someone = "(?:i am|i'm|i will be|we are|ik ben|wij zijn)";
const absences = ['out of (?:the )?office', 'afwezig', 'met vakantie', 'met verlof', 'on (?:vacation|leave)', 'on holiday'];
const absent = [`${someone}(?: \\S+){0,4} (?:${absences.join('|')})`];

const said: readonly (readonly [Sound, RegExp])[] = [
  ['text of a bounce', anyOf(bounced)],
  ['text of a challenge', anyOf(challenged)],
  ['text of an automatic reply', anyOf([...answeredItself, ...absent])],
];

/**
 * What kind of machine the words sound like; people write such words too, so that it is never more than a reason for
 * doubt. Only the mail's own words count, but for what only servers write.
 */
export function machineText(text: string): Sound | undefined {
  const start = text.slice(0, charactersToLookAt);
  const own = withoutQuotedLines(start).join(' ');
  return [...quotedToo.filter(([, pattern]) => pattern.test(start)), ...said.filter(([, pattern]) => pattern.test(own))][0]?.[0];
}
