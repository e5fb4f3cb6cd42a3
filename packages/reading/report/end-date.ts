import type { IsoDate } from '#domain';
import { flowTogether, type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import { findLabelled, wordsOfValue } from '../pdf/labels.ts';
import { type Seen, seen } from '../pdf/seen.ts';
import { findDates, monthPattern } from '../values/date-text.ts';

const grant = '(?:wmo ?-?)?(?:beschikking|besch\\.|indicatie|toewijzing)(?:s?-?(?:periode|duur|termijn|besluit))?';
/** What it was granted for. */
const forCare = '(?: (?:voor )?(?:begeleiding|dagopvang|dagbesteding|beschermd wonen)(?: (?:licht|midden|zwaar))?)?';
const article = '(?:(?:van |de |het |deze |uw |huidige |lopende |bestaande |wmo-?)*)';
/** "De toewijzing van 1 februari 2025 loopt tot en met ...". */
const day = `\\d{1,2}(?:[-/.]\\d{1,2}[-/.]| ${monthPattern} )\\d{4}`;
const lastDay = '(?:(?:eind|afloop|verval|expiratie)-? ?datum|datum (?:einde|afloop)|einde|afloop|laatste dag)';
/** "tot" without "en met" may leave the day itself out. */
const until = '(?:tot(?: en met)?|t\\/m|t\\.e\\.m\\.|tm)';
const ends = `(?:(?:loopt|is geldig|geldt|geldig|duurt|verstrekt|afgegeven|toegekend)[a-z ]{0,20}? ?)?${until}`;
const endsOn = '(?:eindigt|loopt (?:(?:dan )?af|ten einde)|verloopt|afloopt|vervalt)(?: (?:op|per|na|met ingang van))?';

/** "Einddatum beschikking: 15-03-2026", "de beschikking loopt tot en met 31 maart 2026", "de indicatie eindigt op 1 mei 2026". */
const ofGrant = new RegExp(
  `(?<![a-z])(?:${lastDay} ${article}${grant}${forCare}|${grant}(?: van ${day}|(?: [a-z'-]+){0,4}?) ?[:\\t(,]*\\s*(?:${ends}|${endsOn}|${lastDay}))[\\s:]*`,
);
/** The same without a word that says of what. */
const bare = new RegExp(`(?<![a-z])(?:${lastDay}|geldig ${until}|${endsOn})[\\s:]*`);
/** Another period, or one that is only asked for. */
const isOther =
  /(?<![a-z])nieuwe?(?![a-z])|(?:vorige|voorgaande|eerdere|komende|beoogde) (?:[a-z-]{1,20} )?(?:wmo-?)?(?:besch|indicatie|toewijzing|periode|einddatum|einde|termijn)|voorstel|(?<!na )aanvraag|aan te vragen|graag|(?:wij|we|ik) (?:willen|wensen|wil|wens)(?! u )(?![a-z])|(?<![a-z])(?:wlz|jeugdwet|zvw)(?![a-z])|verleng|voortzet|gewenst|gevraagd|verzoek|verzoch|advies|adviser|vervolg|evaluatieperiode|(?:verslag|rapportage)-?periode|evaluatie over|overeenkomst|contract|traject|doel/;
/** So far before a date its sentence says what it is about. */
const reach = 110;

/** The last day of the beschikking as a report gives it: what is called so, else what is only called an end. `forms` are the rows with their tables as they are. */
export function endDates(rows: readonly Row[], forms: readonly Row[]): readonly Seen<IsoDate>[] {
  const called = [...after(rows, ofGrant), ...endsOfRanges(rows), ...below(rows, ofGrant), ...currentGrants(forms)];
  return called.length > 0 ? called : [...after(rows, bare), ...below(rows, bare)].map((one) => ({ ...one, sure: false }));
}

/** Of the previous, the current and the requested grant in a table, each on a row with its first and its last day. */
function currentGrants(rows: readonly Row[]): Seen<IsoDate>[] {
  return rows.flatMap((row, index) => {
    const [first, last, ...others] = findDates(row.text);
    if (!currentRow.test(row.folded) || first === undefined || last === undefined || others.length > 0) return [];
    const head = rows
      .slice(Math.max(0, index - headReach), index)
      .findLast(({ folded }) => namesGrant.test(folded) && endHead.test(folded));
    if (head === undefined || otherLaw.test(head.folded) || otherLaw.test(row.folded) || first.date >= last.date) return [];
    return [seen(last.date, wordsBetween(row, last.start, last.end), isBelow(head, row, last) && !last.shortYear)];
  });
}
/** Whether the date stands below the heading of a last day: a later column may be of another day, and an empty one moves the others. */
function isBelow(head: Row, row: Row, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const [heads, cells] = [segmentsOf(head), segmentsOf(row)];
  const at = heads.findIndex(({ folded }) => lastDayHead.test(folded));
  return at !== -1 && heads.length === cells.length && cells[at]?.text === row.text.slice(start, end);
}
const namesGrant = new RegExp(grant);
const currentRow = new RegExp(`^(?:huidige|lopende)(?: ${grant})?\\t`);
/** The heading of such a table stands so few rows above it. */
const headReach = 4;
const lastDayHead = /^(?:tot en met|t\/m|einddatum)$/;
const endHead = /\t(?:tot(?: en met)?|t\/m|einddatum|einde)(?=\t|$)/;
const otherLaw = /(?<![a-z])(?:wlz|jeugdwet|jeugdhulp|zvw)(?![a-z])/;

/** The date right behind the words, also when the line breaks between them or within the date. */
function after(rows: readonly Row[], words: RegExp): Seen<IsoDate>[] {
  return rows.flatMap((row, index) => {
    const own = dateAfter(row, words);
    const next = rows[index + 1];
    const isOneText = next !== undefined && next.page === row.page;
    return own ?? (isOneText ? dateAfter(flowTogether(row, next), words, row.text.length) : undefined) ?? [];
  });
}

/** Weekday and article may stand between. */
const between = /^(?:(?:de |uiterlijk |op )|(?:maan|dins|woens|donder|vrij|zater|zon)dag ?)*$/;

/** `before`: where the words must begin. */
function dateAfter(row: Row, words: RegExp, before = Number.POSITIVE_INFINITY): Seen<IsoDate>[] | undefined {
  for (const match of row.folded.matchAll(new RegExp(words, 'g'))) {
    if (match.index >= before || isOther.test(sentenceBefore(row.folded, match.index + match[0].length, reach))) continue;
    const from = match.index + match[0].length;
    const date = findDates(row.text.slice(from))[0];
    if (date === undefined || !between.test(row.folded.slice(from, from + date.start))) continue;
    const isLastDay = !/(?<![a-z])tot\s*$/.test(match[0].trimEnd());
    return [seen(date.date, wordsBetween(row, from + date.start, from + date.end), isLastDay && !date.shortYear)];
  }
  return undefined;
}

/** In a table with its headings above. */
const below = (rows: readonly Row[], words: RegExp): Seen<IsoDate>[] =>
  findLabelled(rows, words).flatMap((label) =>
    isOther.test(label.before.slice(-reach) + label.label)
      ? []
      : label.values.slice(0, 1).flatMap((value) => {
          const date = findDates(value.text)[0];
          return date === undefined || date.start > 1 ? [] : [seen(date.date, wordsOfValue(value, date.start, date.end), !date.shortYear)];
        }),
  );

/** Of what the range is, in the same sentence: "de indicatie voor begeleiding is afgegeven voor de periode van". */
const rangeOfGrant = new RegExp(`(?<![a-z])${grant}(?![a-z])[^.]{0,80}$`);
const rangeReach = 110;
const inRange = /^\s?,?\s?(?:en loopt )?(?:t\/m|tm|tot en met|tot|-|\/|en met)\s?$/;

/** "Beschikking: 1-1-2025 t/m 31-12-2026", "looptijd indicatie van 1 januari tot en met ...". */
function endsOfRanges(rows: readonly Row[]): Seen<IsoDate>[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const joined = next !== undefined && next.page === row.page ? flowTogether(row, next) : row;
    const dates = findDates(joined.text);
    return dates.slice(1).flatMap((second, at) => {
      const first = dates[at];
      // What lies on the next row alone is found from there.
      if (first === undefined || first.start >= row.text.length) return [];
      const link = inRange.exec(joined.folded.slice(first.end, second.start));
      const lead = sentenceBefore(joined.folded, first.start, rangeReach);
      if (link === null || !rangeOfGrant.test(lead) || isOther.test(lead)) return [];
      return [seen(second.date, wordsBetween(joined, second.start, second.end), !second.shortYear && !/(?<![a-z])tot\s*$/.test(link[0]))];
    });
  });
}

/** At most so much of the text before a place as belongs to the same sentence. */
function sentenceBefore(folded: string, at: number, most: number): string {
  const sentence =
    folded
      .slice(Math.max(0, at - most), at)
      .split(/[.!?]\s+(?=[a-z])|;/)
      .at(-1) ?? '';
  // What stands behind a date in the next cell is another fact, but a request goes on in it.
  return isRequest.test(sentence) ? sentence : (sentence.split(/(?<=\d{4})\t/).at(-1) ?? '');
}
const isRequest = /nieuwe|verleng|voortzet|gewenst|gevraagd|verzoek|verzoch|vervolg/;
