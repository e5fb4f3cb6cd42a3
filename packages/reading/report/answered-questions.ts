import { type Row, segmentsOf } from '../layout/rows.ts';
import { fold } from '../values/fold.ts';

/** What a form asks, with the label that others write for it; the first that fits wins. */
const questions: readonly (readonly [RegExp, string])[] = [
  [/nummer.*(?<![a-z])siem(?![a-z])|siem[ -]?nummer/, 'Cliëntnummer Siem'],
  [/geboortedatum.*(?:client|inwoner|deelnemer)|wanneer is .*(?:client|inwoner|deelnemer) geboren/, 'Geboortedatum'],
  [/naam van (?:de |het )?(?:client|inwoner|deelnemer|bewoner)/, 'Naam cliënt'],
  [/(?:tot (?:en met )?wanneer|wanneer (?:eindigt|loopt)).*(?:huidige|lopende) (?:indicatie|beschikking)/, 'Einddatum beschikking'],
  [/wanneer is .*(?:evaluatie|verslag) (?:gehouden|geschreven|opgesteld)/, 'Datum evaluatie'],
  [/wie heeft .*(?:verslag|formulier|evaluatie) (?:geschreven|opgesteld|ingevuld)/, 'Opgesteld door'],
];
/** Asked about somebody else, another number, another law, or what is wished or was before. */
const asksOther =
  /(?<![a-z])(?:mentor|curator|bewindvoerder|partner|echtgeno|moeder|vader|ouder|dochter|zoon|broer|zus|kind|naaste|contactperso|mantelzorg|buur|begeleider|vertegenwoordiger|verwijzer|huisarts|organisatie|aanbieder|eigen(?![a-z])|(?:telefoon|contract|agb|kvk|relatie|leveranciers?|onderaannemers?|zorgaanbieders?)-? ?nummer|naast|behalve|wlz|jeugd|zvw|vorige|volgende|nieuwe|wilt|wens|gewenst|gevraagd)|verleng|voortz/;
/** "(niet uw eigen nummer)". */
const remark = /\([^()]*\)/g;
/** More is a paragraph. */
const longestAnswer = 60;

/** The rows with each question of which the answer stands on the next row as the label that it stands for, and its answer behind it. */
export function withAnswersBeside(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (let index = 0; index < rows.length; index++) {
    const [row, next] = [rows[index], rows[index + 1]];
    if (row === undefined) continue;
    const label = labelOf(row);
    const isAnswer = next !== undefined && next.page === row.page && segmentsOf(next).length === 1 && next.text.length <= longestAnswer;
    if (label === undefined || !isAnswer || next.text.endsWith('?')) joined.push(row);
    else {
      joined.push(labelled(label, row, next));
      index++;
    }
  }
  return joined;
}

function labelOf(row: Row): string | undefined {
  if (!row.text.endsWith('?') || segmentsOf(row).length > 1 || asksOther.test(row.folded.replace(remark, ''))) return undefined;
  return questions.find(([pattern]) => pattern.test(row.folded))?.[1];
}

/** The words of the question stay where they are, with the label for their text. */
function labelled(label: string, question: Row, answer: Row): Row {
  const lead = `${label}: `;
  const text = lead + answer.text;
  return {
    ...question,
    y1: answer.y1,
    words: [...question.words, ...answer.words],
    text,
    folded: fold(text),
    starts: [...question.words.map(() => 0), ...answer.starts.map((start) => start + lead.length)],
  };
}
