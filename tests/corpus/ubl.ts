import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '#documents';
import { type Invoice, type Submission, valueOf } from '#domain';
import { readSubmissions } from '#reading';
import { ciiTruth } from './cii-truth.ts';
import type { Row, Section, SectionResult } from './section.ts';
import { ublTruth, type XmlTruth } from './ubl-truth.ts';

/** Test sets with pieces of invoices: their root is none of ours, and they are held against the rules elsewhere. */
const pieces = /unit/;

interface Checked {
  readonly row: Row;
  readonly failures: readonly string[];
  readonly agreement: readonly Agreement[];
}
/** Whether a rule fired, and whether the official schematron fires it. */
interface Agreement {
  readonly code: string;
  readonly isOurs: boolean;
  readonly isOfficial: boolean;
}

export const ubl: Section = {
  name: 'ubl',
  title: 'Structured invoices: every amount as the XML states it, and the official rules that it breaks',
  async run(corpus) {
    const files = filesIn(corpus);
    if (files.length === 0) return undefined;
    const labels = column(join(corpus, 'index.tsv'), 'label_expected');
    const facts = table(join(corpus, 'ubl_facts.tsv'));
    const checked: Checked[] = [];
    for (const path of files) checked.push(await check(corpus, path, labels.get(path) ?? '', facts.get(path)));
    return report(checked);
  },
};

function filesIn(corpus: string): string[] {
  const folders = ['A_ubl', 'B_pdf'].filter((name) => existsSync(join(corpus, name)));
  return folders
    .flatMap((name) =>
      readdirSync(join(corpus, name), { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file.replaceAll('\\', '/')}`),
    )
    .filter((path) => /\.xml$/i.test(path) && (path.startsWith('A_ubl') || /zugferd/.test(path)) && !pieces.test(path.split('/')[1] ?? ''))
    .sort();
}

function table(path: string): Map<string, Facts> {
  const [head = '', ...rows] = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const names = head.split('\t');
  return new Map(
    rows
      .map((row) => row.split('\t'))
      .map((cells) => [cells[0] ?? '', Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))]),
  );
}
const column = (path: string, name: string): Map<string, string> => new Map([...table(path)].map(([key, row]) => [key, row[name] ?? '']));

async function check(corpus: string, path: string, label: string, facts: Facts | undefined): Promise<Checked> {
  const bytes = new Uint8Array(readFileSync(join(corpus, path)));
  const documents = await readDocuments([{ attachment: 1, name: 'invoice.xml', bytes }]);
  const submissions = readSubmissions(
    documents.filter(({ where }) => where.kind === 'xml'),
    { subject: '', text: '', mailbox: 'facturen', problems: [] },
  );
  const truth = ublTruth(bytes) ?? truthOfCii(bytes);
  const invoice = submissions.flatMap((found) => (found.kind === 'invoice' ? [found.invoice] : []))[0];
  const codes = [...new Set((invoice?.structureFaults ?? []).map((fault) => fault.code))];
  const failures = truth === undefined ? notRefused(submissions) : [...wrong(invoice, truth), ...againstLabel(codes, label, facts)];
  return {
    row: {
      file: path.replace(/^(A_ubl|B_pdf)\//, ''),
      read: truth === undefined ? refusal(submissions) : failures.length === 0 ? 'right' : 'WRONG',
      faults: codes.join(' '),
    },
    failures: failures.map((failure) => `${path}: ${failure}`),
    agreement: truth === undefined || facts === undefined ? [] : agreementOf(codes, facts),
  };
}

function truthOfCii(bytes: Uint8Array): XmlTruth | undefined {
  const truth = ciiTruth(bytes);
  return truth === undefined ? undefined : { ...truth, lineAmounts: truth.lines.map((line) => line.amount) };
}

const refusal = (submissions: readonly Submission[]): string =>
  submissions.map((found) => (found.kind === 'other' ? found.problem.detail : found.kind)).join(' ');
const notRefused = (submissions: readonly Submission[]): string[] =>
  submissions.some((found) => found.kind === 'other' && found.problem.reason === 'not-an-invoice')
    ? []
    : [`not refused by name: ${refusal(submissions) || 'nothing'}`];

/** A credit note is written with positive amounts and read as negative ones. */
const unsigned = (values: readonly number[]): string => {
  const sign = (values.find((value) => value !== 0) ?? 1) < 0 ? -1 : 1;
  return values.map((value) => (Math.round(value * 100) * sign + 0) / 100).join(' ');
};

function wrong(invoice: Invoice | undefined, truth: XmlTruth): string[] {
  if (invoice === undefined) return ['not read'];
  const lines = invoice.ownLines.map((line) => (valueOf(line.amount) ?? Number.NaN) / 100);
  const pairs: readonly (readonly [string, string, string])[] = [
    ['number', valueOf(invoice.number) ?? '', truth.number],
    ['date', valueOf(invoice.date) ?? '', truth.date],
    ['total', unsigned([(valueOf(invoice.total) ?? Number.NaN) / 100]), unsigned([truth.total])],
    ['lines', unsigned(lines), unsigned(truth.lineAmounts)],
  ];
  return pairs.filter(([, is, wanted]) => is !== wanted).map(([name, is, wanted]) => `${name} ${is} instead of ${wanted}`);
}

/** The label of a file of the Dutch set tells what is wrong with it; where the schematron itself names another rule, that one. */
function againstLabel(codes: readonly string[], label: string, facts: Facts | undefined): string[] {
  const [expected, rule] = [/expect=(\w+)/.exec(label)?.[1], /rule=([\w-]+)/.exec(label)?.[1]];
  if (!/profile=NLCIUS/.test(label)) return [];
  if (expected === 'ok') return codes.map((code) => `${code} reported, yet it is in order`);
  if (expected !== 'error') return [];
  const official = facts === undefined ? [] : officialCodes(facts);
  const wanted = rule !== undefined && rule !== '-' && (official.length === 0 || official.includes(rule)) ? [rule] : official;
  if (wanted.length === 0) return codes.length > 0 ? [] : ['nothing reported'];
  return wanted.filter((code) => !codes.includes(code)).map((code) => `${code} not reported`);
}

type Facts = Readonly<Record<string, string>>;
const columns = ['en16931_fatal', 'nlcius_fatal', 'gaccount_fatal'] as const;
const officialCodes = (facts: Facts): string[] =>
  columns.flatMap((name) => (facts[name] ?? '').split(',')).filter((code) => /^(?:BR|UBL)-/.test(code));

/** Fatal rules alone: a warning is no fault. Where the schematron itself broke off nothing is known. */
function agreementOf(codes: readonly string[], facts: Facts): Agreement[] {
  if (columns.some((name) => facts[name]?.includes('EXC'))) return [];
  const official = officialCodes(facts);
  return [...new Set([...codes, ...official])].map((code) => ({ code, isOurs: codes.includes(code), isOfficial: official.includes(code) }));
}

function report(checked: readonly Checked[]): SectionResult {
  const agreement = checked.flatMap((one) => one.agreement);
  const codes = [...new Set(agreement.map(({ code }) => code))].sort();
  const agreed = agreement.filter((one) => one.isOurs === one.isOfficial).length;
  const right = checked.filter((one) => one.failures.length === 0).length;
  return {
    rows: checked.map((one) => one.row),
    summary: [
      `${right} of ${checked.length} files right.`,
      `Official rules: ${agreed} of ${agreement.length} findings are the same.`,
      ...codes.flatMap((code) => {
        const of = agreement.filter((one) => one.code === code);
        const [only, missed] = [of.filter((one) => !one.isOfficial).length, of.filter((one) => !one.isOurs).length];
        return only + missed === 0
          ? []
          : [`${code}: ${only} times only here, ${missed} times only there, ${of.length - only - missed} times both.`];
      }),
    ],
    failures: checked.flatMap((one) => one.failures),
  };
}
