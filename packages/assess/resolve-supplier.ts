import { type Invoice, normaliseName, type Onderaannemer, valueOf } from '#domain';
import type { InvoiceCase } from '#rules';
import type { RegisterReader } from '#store';

export type Supplier = Pick<InvoiceCase, 'onderaannemer' | 'otherSupplierBy'>;
type By = NonNullable<Supplier['otherSupplierBy']>;

/** Whose KvK, IBAN and name the invoice carries, as far as the register knows them. */
async function ownersOf(
  invoice: Invoice,
  register: RegisterReader,
): Promise<readonly { readonly by: By; readonly owners: readonly Onderaannemer[] }[]> {
  const [kvk, iban, name] = [valueOf(invoice.kvk), valueOf(invoice.iban), valueOf(invoice.supplierName)];
  const byKvk = kvk === undefined ? undefined : await register.onderaannemerByKvk(kvk);
  const byIban = iban === undefined ? undefined : await register.onderaannemerByIban(iban);
  const byName = name === undefined ? [] : await register.onderaannemersByName(normaliseName(name));
  return [
    { by: 'kvk', owners: byKvk ? [byKvk] : [] },
    { by: 'iban', owners: byIban ? [byIban] : [] },
    { by: 'name', owners: byName },
  ];
}

/**
 * Which of the sender's onderaannemers sent this invoice: KvK, IBAN or name picks within the set (M01).
 * One that belongs to somebody outside the set is told by F19; a tie leaves it open.
 */
export async function resolveSupplier(invoice: Invoice, candidates: readonly Onderaannemer[], register: RegisterReader): Promise<Supplier> {
  const isCandidate = (o: Onderaannemer): boolean => candidates.some((c) => c.number === o.number);
  const evidence = (await ownersOf(invoice, register)).filter(({ owners }) => owners.length > 0);
  const foreign = evidence.find(({ owners }) => !owners.some(isCandidate));
  const picked = [...new Set(evidence.flatMap(({ owners }) => owners.filter(isCandidate).map((o) => o.number)))];
  const number = picked.length === 1 ? picked[0] : picked.length === 0 && candidates.length === 1 ? candidates[0]?.number : undefined;
  return { onderaannemer: candidates.find((c) => c.number === number), otherSupplierBy: foreign?.by };
}
