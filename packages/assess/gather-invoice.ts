import {
  amsterdamDate,
  type CareClient,
  claimKey,
  codeOf,
  type Invoice,
  isVervoer,
  type LedgerView,
  type Leveringsovereenkomst,
  type MailFacts,
  type Onderaannemer,
  overlap,
  productCodes,
  valueOf,
  wholeMonth,
} from '#domain';
import { findCareClient, type InvoiceCase, monthOfLine } from '#rules';
import type { LedgerQuestion, RegisterReader } from '#store';
import { careClientsOf, mayBeClientNumber } from './care-clients-of.ts';
import type { CaseGround } from './ground.ts';
import type { AssessPorts } from './ports.ts';
import { resolveSupplier, type Supplier } from './resolve-supplier.ts';
import { withoutBsn } from './without-bsn.ts';

const emptyLedger: LedgerView = { version: 0, claims: [], sameNumber: [] };
/** Every client, product and month of which the claims can matter: what the lines name and what is agreed beside it. */
function claimKeys(
  invoice: Invoice,
  careClients: readonly CareClient[],
  agreements: readonly Leveringsovereenkomst[],
): LedgerQuestion['claims'] {
  const keys = new Map<string, LedgerQuestion['claims'][number]>();
  for (const line of invoice.lines) {
    const number = valueOf(line.clientNumber);
    const careClient = number === undefined ? undefined : findCareClient(number, careClients);
    // The very month that the rules judge the line by: a claim that is not asked for is a claim that nobody holds against it.
    const month = monthOfLine({ line, case: { invoice } });
    if (careClient === undefined || month === undefined) continue;
    const code = codeOf(valueOf(line.product));
    const agreed = agreements
      .filter((a) => a.clientNumber === careClient.number && overlap(a.period, wholeMonth(month)) !== undefined)
      .map((a) => a.product);
    // Days of transport count together, regular and wheelchair (L16).
    for (const product of [code, ...agreed, ...(code !== undefined && isVervoer(code) ? productCodes.filter(isVervoer) : [])]) {
      const key = product === undefined ? undefined : { clientNumber: careClient.number, product, month };
      if (key !== undefined) keys.set(claimKey(key), key);
    }
  }
  return [...keys.values()];
}

/** What one invoice asks of the ledger of its onderaannemer; nothing when it is not known whose it is. */
export function ledgerQuestionOf(
  { onderaannemer, invoice, careClients, leveringsovereenkomsten, received }: Omit<InvoiceCase, 'ledger'>,
  submissionId: string,
): LedgerQuestion | undefined {
  return (
    onderaannemer && {
      onderaannemerNumber: onderaannemer.number,
      submissionId,
      claims: claimKeys(invoice, careClients, leveringsovereenkomsten),
      invoiceNumber: valueOf(invoice.number),
      year: (valueOf(invoice.date) ?? received).slice(0, 4),
      originalNumber: valueOf(invoice.original),
    }
  );
}

export interface CaseContext {
  readonly mail: MailFacts;
  readonly submissionId: string;
  readonly candidates: readonly Onderaannemer[];
  readonly register: RegisterReader;
  readonly versions: CaseGround['versions'];
}

/** Everything that decides on one invoice, out of the register and the ledger. */
export async function gatherInvoice(ports: AssessPorts, invoice: Invoice, context: CaseContext): Promise<InvoiceCase> {
  const { mail, register, submissionId } = context;
  const received = amsterdamDate(mail.receivedAt);
  const supplier: Supplier = await resolveSupplier(invoice, context.candidates, register);
  const numbers = [...new Set(invoice.lines.flatMap((line) => valueOf(line.clientNumber) ?? []))];
  const careClients = await careClientsOf(numbers, register);
  // Siem may have an agreement for a client whom the register does not have any more (L02).
  const known = [...careClients.map(({ number }) => number), ...numbers.filter(mayBeClientNumber)];
  const leveringsovereenkomsten = await register.leveringsovereenkomsten([...new Set(known)]);
  const bsnHashes = new Map(
    invoice.lines.flatMap((line) => (line.bsn.state === 'read' ? [[line.number, ports.hashBsn(line.bsn.value)] as const] : [])),
  );
  const gathered = {
    mail,
    received,
    invoice: withoutBsn(invoice, ports.hashBsn),
    ...supplier,
    registerAsOf: amsterdamDate(register.asOf),
    careClients,
    leveringsovereenkomsten,
    bsnHashes,
    parameters: ports.parameters,
  };
  const question = ledgerQuestionOf(gathered, submissionId);
  return { ...gathered, ledger: question === undefined ? emptyLedger : await ports.store.ledger.view(question) };
}
