/** Words at the start of a subject that only machines write, in lower case. `Re:` before them makes it a person's mail. */
const vacations: readonly RegExp[] = [
  /^(?:automatisch(?:e)? (?:antwoord|reactie|beantwoording)|automatic reply|auto(?:matic)?[ -]?(?:reply|respons?e?|antwoord)|autoreply|autoresponder|automatische antwort)\b/,
  /^\[?(?:out[ -]of[ -](?:the[ -])?office|ooo)\b/,
  /^(?:afwezig(?:heid)?(?:smelding|sbericht|sassistent)?|niet aanwezig|abwesend|abwesenheit(?:snotiz|sassistent)?|vakantiemelding)\s*(?:[:!]|-\s|$)/,
  // Lotus Notes: the name stands first.
  /^auto: .{0,100}\b(?:out of (?:the )?office|afwezig|abwesend)\b/,
  /^(?:r[ée]ponse automatique|absence du bureau|respuesta autom[áa]tica|risposta automatica)\b/,
];
const bounces: readonly RegExp[] = [
  /^\[bounce\]/,
  /^(?:undelivered|returned|bounced) (?:mail|message|e-mail)\b/,
  /^undeliver(?:able|ed)\b/,
  /^(?:permanent |temporary )?(?:mail |message )?deliver[yi](?:ng)?[ -](?:status(?: notification)?|failure|failed|has failed|delayed|problem|error|report)\b/,
  /^mail (?:delivery (?:failed|failure|system|problem|error)|system error|status report)/,
  /^(?:delayed mail|(?:warning: |error: )?(?:message|mail|e-mail) (?:could not be (?:sent|delivered)|not delivered|undeliverable|delivery (?:failed|delayed)))/,
  /^(?:failure notice|returned to sender|non[ -]?delivery|nondeliverable|dsn:|unzustellbar|nicht zustellbar|onbestelbaar|niet bezorgd|niet te bezorgen|niet afgeleverd)/,
  /^(?:sorry, )?your (?:message|mail|e-mail) (?:could not|couldn't|was not|wasn't) (?:be )?(?:sent|delivered)/,
  /^(?:(?:uw |je )?(?:bericht|e-mail|mail) (?:kon|kan|is) niet (?:worden )?(?:bezorgd|afgeleverd))/,
];
const complaints: readonly RegExp[] = [
  // Of the feedback loop of Outlook.com, which sends no report of the standard kind.
  /^complaint about message from\b/,
  /^(?:abuse|spam|complaint) feedback report\b/,
  /^loop alert\b/,
];
const challenges: readonly RegExp[] = [
  /^(?:please )?(?:confirm|verify) (?:your|this) (?:e-?mail|mail|message)(?: address)?\b/,
  /^(?:sender|e-?mail|message) (?:verification|confirmation) (?:required|request)/,
];

const speaks = (patterns: readonly RegExp[], subject: string): boolean => patterns.some((pattern) => pattern.test(subject));
const plain = (subject: string): string => subject.trim().toLowerCase();

/** A bounce or a complaint: machines talking about a mail that went before. */
export const isSubjectOfReport = (subject: string): boolean => speaks([...bounces, ...complaints], plain(subject));

/** What kind of machine writes such a subject; undefined when people do too. */
export function machineSubject(subject: string): string | undefined {
  const said = plain(subject);
  if (speaks(vacations, said)) return 'subject of an automatic reply';
  if (speaks(bounces, said)) return 'subject of a bounce';
  if (speaks(complaints, said)) return 'subject of a complaint';
  return speaks(challenges, said) ? 'subject of a challenge' : undefined;
}
