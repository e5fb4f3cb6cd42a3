/** Machines come to the point; further down people quote each other. */
const charactersToLookAt = 10_000;

/** Fields of a delivery status or a feedback report, and codes of mail servers: they stay what they are when somebody quotes them. */
const quotedToo: readonly (readonly [string, RegExp])[] = [
  ['text of a bounce', /^[> \t]{0,20}(?:reporting-mta|final-recipient|original-recipient|diagnostic-code|remote-mta)[ \t]*:/im],
  ['text of a bounce', /\b[45]\d\d[- #]{1,3}[45]\.\d{1,3}\.\d{1,3}\b/],
  // The head of a mail that came back.
  ['text of a bounce', /^[> \t]{0,20}received:[ \t]*(?:from|by|\()/im],
  ['text of a complaint', /^[> \t]{0,20}feedback-type[ \t]*:/im],
];
const said: readonly (readonly [string, RegExp])[] = [
  [
    'text of a bounce',
    /\b(?:could not be|couldn't be|cannot be|was not|wasn't|were not|has not|not) (?:yet )?(?:been )?(?:successfully )?delivered\b|\bdid not reach the following\b|\berror (?:in |while )?(?:delivering|sending) your\b|\brejected by (?:a|the) (?:remote|mail|recipient)|\bundeliverable\b|\bpermanent (?:fatal )?errors?\b|\bdelivery (?:to the following .{0,60})?(?:has )?failed\b|\bunable to deliver\b|\bmailbox (?:is |was )?(?:full|unavailable|disabled)\b|\b(?:no such|unknown|invalid) user\b|\buser (?:is )?unknown\b|\b(?:kon|kan|konden) niet (?:worden )?(?:bezorgd|afgeleverd)\b|\bniet (?:bezorgd|afgeleverd) worden\b|\bnicht zugestellt werden\b/i,
  ],
  [
    'text of a challenge',
    /\b(?:allowed|safe|white|approved|trusted|toegestane|witte)[ -]?(?:list|senders?|lijst|afzenders)\b|\bensure (?:the )?delivery of your\b|\bprove (?:that )?you(?: are|'re)? (?:a )?human\b|\b(?:confirm|verify|bevestig) (?:that )?(?:you sent|your (?:message|e-?mail)|uw (?:bericht|e-?mail)|je (?:bericht|e-?mail))\b/i,
  ],
  [
    'text of an automatic reply',
    /\b(?:this is an automat(?:ed|ic)(?:ally generated)?|dit is een automatisch(?: gegenereerd)?) (?:delivery|reply|response|message|e-?mail|antwoord|bericht|mail)\b|\b(?:i am|i'm|i will be|we are|ik ben|wij zijn)(?: \S+){0,4} (?:out of (?:the )?office|afwezig|met vakantie|met verlof|on (?:vacation|leave)|on holiday)\b/i,
  ],
];

/**
 * What kind of machine the words sound like; people write such words too, so that it is never more than a reason for
 * doubt. Only the mail's own words count, but for what only servers write.
 */
export function machineText(text: string): string | undefined {
  const start = text.slice(0, charactersToLookAt);
  const own = start
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join(' ');
  return [...quotedToo.filter(([, pattern]) => pattern.test(start)), ...said.filter(([, pattern]) => pattern.test(own))][0]?.[0];
}
