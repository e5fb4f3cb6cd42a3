import { type CaseOutcome, canonicalJson, type LedgerView, type MailOutcome } from '#domain';
import type { InvoiceCase, Parameters } from '#rules';
import { memoryStore, type Store } from '#store';
import { decideCase } from './decide-case.ts';
import { judgedMail, judgementsOnDocument, mailOutcome } from './decide-mail.ts';
import { dossiers } from './dossiers.ts';
import { ledgerQuestionOf } from './gather-invoice.ts';
import type { CaseGround, Gathered, MailGround } from './ground.ts';

/** One mail as it was decided, and as it would be decided under other parameters. */
export type RehearsedMail =
  | { readonly state: 'rehearsed'; readonly before: MailOutcome; readonly after: MailOutcome }
  /** Dutch: why it cannot be judged again. */
  | { readonly state: 'unusable'; readonly before: MailOutcome; readonly why: string };

interface StoredCase {
  readonly before: CaseOutcome;
  readonly ground: CaseGround;
  readonly mailGround: MailGround;
}
interface StoredMail {
  readonly before: MailOutcome;
  readonly ground: MailGround;
  readonly cases: readonly StoredCase[];
}

/**
 * Judges stored decisions again under other parameters, by the rules of now, and writes nothing. The order is that of the
 * ledger: a later invoice sees what the earlier ones claim under these parameters, not what they claimed then.
 */
export async function rehearse(
  store: Pick<Store, 'outcomes' | 'objects'>,
  mailIds: readonly string[],
  parameters: Parameters,
): Promise<readonly RehearsedMail[]> {
  const unusable: RehearsedMail[] = [];
  const mails: StoredMail[] = [];
  for (const mailId of mailIds) {
    const before = await store.outcomes.get(mailId);
    if (before === undefined) continue;
    const found = await storedMail(store, before);
    if ('why' in found) unusable.push({ state: 'unusable', before, why: found.why });
    else mails.push(found);
  }
  const after = await judgeInOrder(
    mails.flatMap((mail) => mail.cases),
    parameters,
  );
  return [...unusable, ...mails.map((mail) => rehearsedMail(mail, after, parameters))];
}

async function storedMail(store: Pick<Store, 'objects'>, before: MailOutcome): Promise<StoredMail | { readonly why: string }> {
  const kept = dossiers(store.objects);
  const mail = await kept.ofMail(before.mailId, before.dossier);
  if (mail.state === 'unusable') return mail;
  const cases: StoredCase[] = [];
  for (const one of before.cases) {
    const found = await kept.ofCase(one.submissionId, one.dossier);
    if (found.state === 'unusable') return found;
    cases.push({ before: one, ground: found.ground, mailGround: mail.ground });
  }
  return { before, ground: mail.ground, cases };
}

const invoiceCaseOf = ({ gathered }: CaseGround): InvoiceCase | undefined => (gathered.kind === 'invoice' ? gathered.case : undefined);
/** Which commit of its ledger a case was: the version that it saw. */
const place = ({ ground }: StoredCase): number => invoiceCaseOf(ground)?.ledger.version ?? 0;

async function judgeInOrder(cases: readonly StoredCase[], parameters: Parameters): Promise<ReadonlyMap<string, CaseOutcome>> {
  const { ledger } = memoryStore();
  const rehearsed = new Set(cases.map(({ ground }) => ground.submissionId));
  const outcomes = new Map<string, CaseOutcome>();
  for (const one of [...cases].sort((a, b) => place(a) - place(b))) {
    const { ground, mailGround } = one;
    const { submissionId } = ground;
    const c = invoiceCaseOf(ground);
    const question = c && ledgerQuestionOf(c, submissionId);
    const own = question && (await ledger.view(question));
    const seen = c && own && { ...c, ledger: ledgerOfOwnRun(c.ledger, own, rehearsed) };
    const outcome = decideCase(underParameters(ground, seen, mailGround, parameters));
    outcomes.set(submissionId, outcome);
    if (question === undefined || own === undefined) continue;
    const { onderaannemerNumber } = question;
    const { reference } = mailGround;
    await ledger.commit({ onderaannemerNumber, version: own.version, outcome, reference, now: mailGround.case.mail.receivedAt });
  }
  return outcomes;
}

/** What the rehearsed invoices claim now, beside what others claimed then. */
function ledgerOfOwnRun(then: LedgerView, own: LedgerView, rehearsed: ReadonlySet<string>): LedgerView {
  const ofOthers = <One extends { readonly submissionId: string }>(items: readonly One[]): readonly One[] =>
    items.filter(({ submissionId }) => !rehearsed.has(submissionId));
  const original = then.original !== undefined && !rehearsed.has(then.original.submissionId) ? then.original : own.original;
  return {
    ...then,
    claims: [...ofOthers(then.claims), ...own.claims],
    sameNumber: [...ofOthers(then.sameNumber), ...own.sameNumber],
    original,
  };
}

function underParameters(ground: CaseGround, seen: InvoiceCase | undefined, mailGround: MailGround, parameters: Parameters): CaseGround {
  const judged = judgedMail(beforeLetter(withParameters(mailGround, parameters)));
  return { ...ground, mailFindings: judged.findings, gathered: gatheredUnder(ground.gathered, seen, parameters, judged) };
}

function gatheredUnder(
  gathered: Gathered,
  seen: InvoiceCase | undefined,
  parameters: Parameters,
  judged: ReturnType<typeof judgedMail>,
): Gathered {
  switch (gathered.kind) {
    case 'invoice':
      return { kind: 'invoice', case: { ...(seen ?? gathered.case), parameters } };
    case 'evaluatieverslag':
      return { kind: 'evaluatieverslag', case: { ...gathered.case, parameters } };
    case 'unjudged': {
      const { submission } = gathered.case;
      const judgements = submission.kind === 'other' ? judgementsOnDocument(judged, submission.problem) : gathered.case.judgements;
      return { kind: 'unjudged', case: { ...gathered.case, judgements, parameters } };
    }
  }
}

/** Letters are counted when the cases are decided: M11 weighs on none of them. */
const beforeLetter = (ground: MailGround): MailGround => ({ ...ground, case: { ...ground.case, lettersInLastHour: undefined } });
const withParameters = (ground: MailGround, parameters: Parameters): MailGround => ({ ...ground, case: { ...ground.case, parameters } });

function rehearsedMail(
  { before, ground, cases }: StoredMail,
  after: ReadonlyMap<string, CaseOutcome>,
  parameters: Parameters,
): RehearsedMail {
  const changed = withParameters(ground, parameters);
  const again = cases.flatMap(({ ground: { submissionId } }) => after.get(submissionId) ?? []);
  return { state: 'rehearsed', before, after: mailOutcome(changed, judgedMail(changed), again) };
}

/** The same findings: codes, places, facts, consequences and words. */
export const sameFindings = (a: Pick<CaseOutcome, 'findings'>, b: Pick<CaseOutcome, 'findings'>): boolean =>
  canonicalJson(a.findings) === canonicalJson(b.findings);
