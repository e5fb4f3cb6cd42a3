import { parseArgs } from 'node:util';
import { isDifferent, type Replayed, type ReplayedMail, replay } from '#assess';
import type { MailDecision } from '#domain';
import type { Store } from '#store';
import { UnusableArgument } from '../check/collect-mails.ts';
import { withLocalStore } from '../open-local-store.ts';
import { storedMails } from '../stored-mails.ts';
import { decisionWord } from '../told-words.ts';

export const replayUsage = 'siem replay [KENMERK...]';

/** `siem replay`: judges what is stored again and writes nothing; exit code 1 when one came out differently by the same rules. */
export async function runReplay(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  return withLocalStore((store) => replayAll(store, positionals, (line) => process.stdout.write(`${line}\n`)));
}

/** One line a mail; all of them when no reference is given. */
export async function replayAll(store: Store, references: readonly string[], print: (line: string) => void): Promise<number> {
  const wanted = new Set(references);
  const mails: ReplayedMail[] = [];
  for (const mailId of await storedMails(store)) {
    const row = wanted.size === 0 ? undefined : await store.intake.get(mailId);
    if (wanted.size > 0 && !wanted.has(row?.reference ?? '')) continue;
    const mail = await replay(store, mailId);
    if (mail === undefined) continue;
    print(lineOf(mail));
    mails.push(mail);
  }
  const missing = references.filter((reference) => !mails.some((mail) => mail.reference === reference));
  if (missing.length > 0) throw new UnusableArgument(`Van ${missing.join(', ')} is geen besluit opgeslagen.`);
  const different = mails.filter(isDifferent).length;
  print(
    `${mails.length} ${mails.length === 1 ? 'mail' : 'mails'} opnieuw beoordeeld, ${different} met een ander besluit of andere bevindingen.`,
  );
  return different > 0 ? 1 : 0;
}

function lineOf({ reference, decision, mail, cases }: ReplayedMail): string {
  const said = [...cases.map(({ replayed }) => replayed), mail].filter(({ state }) => state !== 'same').map(words);
  return `${reference}  ${decisionWord(decision).padEnd(12)}  ${said.length === 0 ? 'gelijk' : [...new Set(said)].join('; ')}`;
}

function words(replayed: Replayed): string {
  switch (replayed.state) {
    case 'same':
      return 'gelijk';
    case 'differs':
      return `ANDERS: ${changed(replayed.stored, replayed.now)} (${replayed.members.join(', ')})`;
    case 'other-rules':
      return `niet te vergelijken: besloten met versie ${replayed.rules} van de controles; nu ${changed(replayed.stored, replayed.now)}`;
    case 'unusable':
      return `niet te beoordelen: ${replayed.why}`;
  }
}

const changed = (stored: MailDecision, now: MailDecision): string =>
  stored === now ? decisionWord(now) : `${decisionWord(stored)} → ${decisionWord(now)}`;
