// From verdicts to what follows: consequence per rule, decision per case, letter or none. Pure.
export { consequenceOf, ignoredCodes } from './consequences.ts';
export { decide, findingsOf, mostSevere } from './decide.ts';
export { lettersDue } from './letter-policy.ts';
export { mostUrgentFirst, type Urgency, type UrgentCase, urgencyOf } from './urgency.ts';
