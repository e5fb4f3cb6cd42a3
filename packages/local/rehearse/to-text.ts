import { formatDate } from '#domain';
import { decisionWord, kindWord } from '../told-words.ts';
import { type Change, isFlip, type Totals } from './change.ts';

const paid = (date: string | undefined): string => (date === undefined ? 'geen betaaldatum' : formatDate(date));

/** One line: "SIEM-2026-000012, factuur 2026-0101: goedgekeurd → afgewezen; erbij L08". */
export function changeLine(change: Change): string {
  const { mail, kind, invoiceNumber, from, to, codesGone, codesCome, findingsChanged, paymentFrom, paymentTo } = change;
  const decision = isFlip(change) ? `${decisionWord(from)} → ${decisionWord(to)}` : `blijft ${decisionWord(to)}`;
  const parts = [
    decision,
    codesGone.length > 0 ? `weg ${codesGone.join(', ')}` : '',
    codesCome.length > 0 ? `erbij ${codesCome.join(', ')}` : '',
    findingsChanged && codesGone.length + codesCome.length === 0 ? 'andere bedragen, datums of gevolgen bij dezelfde codes' : '',
    paymentFrom === paymentTo ? '' : `betaling ${paid(paymentFrom)} → ${paid(paymentTo)}`,
  ];
  return `${mail}, ${[kind === 'mail' ? 'mail' : kindWord(kind), invoiceNumber].filter(Boolean).join(' ')}: ${parts.filter(Boolean).join('; ')}`;
}

export const totalsLine = ({ judged, flipped, changed, same, unusable }: Totals): string =>
  `${judged} beoordeeld: ${flipped} met een ander besluit, ${changed} met andere bevindingen of betaaldatum, ${same} gelijk${unusable === 0 ? '' : `; ${unusable} mails konden niet opnieuw beoordeeld worden`}.`;
