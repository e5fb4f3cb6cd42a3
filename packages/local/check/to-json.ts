import { type CaseOutcome, codeOf, type Finding, type Invoice, type InvoiceLine, monthOf, type Place, products, valueOf } from '#domain';
import type { Checked } from './checked.ts';

/** A place without what only the backoffice needs. */
function where(place: Place | undefined): object | undefined {
  if (place === undefined) return undefined;
  const { file, page, line, sheet, cell, path } = place;
  return { file, page, line, sheet, cell, path };
}

const finding = ({ code, name, consequence, verdict, where: place, line, clientNumber, facts, message }: Finding): object => ({
  code,
  name,
  consequence,
  verdict,
  where: where(place === undefined || line === undefined ? place : { ...place, line: place.line ?? line }),
  clientNumber,
  facts,
  message,
});

function line(l: InvoiceLine): object {
  const quantity = valueOf(l.quantity);
  const product = codeOf(valueOf(l.product));
  const unit =
    quantity === undefined || quantity.unit !== 'unknown' ? quantity?.unit : product === undefined ? undefined : products[product].unit;
  return {
    clientNumber: valueOf(l.clientNumber) ?? null,
    product: product ?? null,
    quantity: quantity?.value ?? null,
    unit: unit ?? null,
    unitPriceCents: valueOf(l.unitPrice)?.cents ?? null,
    amountCents: valueOf(l.amount) ?? null,
  };
}

function invoice(i: Invoice, paymentDue: string | undefined): object {
  const period = valueOf(i.period);
  const isMonth = period?.to !== undefined && monthOf(period.from) === monthOf(period.to);
  return {
    number: valueOf(i.number) ?? null,
    date: valueOf(i.date) ?? null,
    period: period === undefined ? null : isMonth ? monthOf(period.from) : `${period.from}/${period.to ?? ''}`,
    kind: i.kind,
    totalCents: valueOf(i.total) ?? null,
    iban: valueOf(i.iban) ?? null,
    original: valueOf(i.original) ?? null,
    paymentDue: paymentDue ?? null,
    lines: i.lines.map(line),
  };
}

const report = (r: CaseOutcome['report']): object | null =>
  r === undefined
    ? null
    : {
        clientNumber: valueOf(r.clientNumber) ?? r.careClient ?? null,
        beschikking: r.beschikking ?? null,
        daysBeforeEnd: r.daysBeforeEnd ?? null,
      };

const caseJson = (c: CaseOutcome): object => ({
  kind: c.kind,
  decision: c.decision,
  findings: c.findings.map(finding),
  invoice: c.invoice === undefined ? null : invoice(c.invoice, c.paymentDue),
  report: report(c.report),
});

/** One mail as `check --json` prints it: one object, one line. */
export const toJson = ({ file, outcome, replies, ms }: Checked): string =>
  JSON.stringify({
    file,
    mailbox: outcome.mailbox,
    decision: outcome.decision,
    findings: outcome.findings.map(finding),
    cases: outcome.cases.map(caseJson),
    replies,
    ms,
  });
