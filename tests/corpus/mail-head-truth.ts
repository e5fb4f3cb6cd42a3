import { existsSync, readFileSync } from 'node:fs';
import type { Mail } from '#mail';

/** Who sent a mail and what about, by the word of another reader; undefined where it says nothing of it. */
export interface HeadTruth {
  /** Lower case; `none` without an address, or with several. */
  readonly sender: string;
  readonly subject: string | undefined;
}

/** The truth beside a file (`x.json` of stalwart, `x.xml` of mime4j), or none. */
export function headTruthOf(path: string): HeadTruth | undefined {
  const base = path.replace(/\.[^./]+$/, '');
  if (/\/stalwart\//.test(path) && existsSync(`${base}.json`)) return ofStalwart(`${base}.json`);
  return /\/mime4j\//.test(path) && existsSync(`${base}.xml`) ? ofMime4j(`${base}.xml`) : undefined;
}

/** What is not as the truth says, a sentence each. */
export function headDifferences({ facts }: Mail, truth: HeadTruth): string[] {
  const ours = { sender: facts.from ?? 'none', subject: letters(facts.subject) };
  const theirs = { sender: truth.sender, subject: letters(truth.subject ?? facts.subject) };
  return (['sender', 'subject'] as const)
    .filter((what) => ours[what] !== theirs[what])
    .map((what) => `${what} ${ours[what]} instead of ${theirs[what]}`);
}

/** Readers differ on how much of a fold is a blank. */
const letters = (text: string): string => text.replace(/\s+/g, '');

const soleOf = (addresses: readonly string[]): string => {
  const senders = new Set(addresses.filter((address) => address.includes('@')).map((address) => address.trim().toLowerCase()));
  return senders.size === 1 ? ([...senders][0] ?? 'none') : 'none';
};

interface StalwartMailbox {
  readonly address?: string | null;
}
interface StalwartAddress {
  readonly List?: readonly StalwartMailbox[];
  readonly Group?: readonly { readonly addresses: readonly StalwartMailbox[] }[];
}
interface StalwartHeader {
  readonly name: string | { readonly other: string };
  readonly value: string | { readonly Text?: string; readonly Address?: StalwartAddress };
}

function ofStalwart(path: string): HeadTruth {
  const message = JSON.parse(readFileSync(path, 'utf8')) as { readonly parts: readonly { readonly headers: readonly StalwartHeader[] }[] };
  const valuesOf = (name: string) => (message.parts[0]?.headers ?? []).flatMap((each) => (each.name === name ? [each.value] : []));
  const subjects = valuesOf('subject').flatMap((value) => (typeof value === 'string' ? [] : [value.Text ?? '']));
  const mailboxes = valuesOf('from')
    .flatMap((value) => (typeof value === 'string' ? [] : [value.Address ?? {}]))
    .flatMap(({ List = [], Group = [] }) => [...List, ...Group.flatMap(({ addresses }) => addresses)]);
  const isTwice = valuesOf('from').length > 1;
  return { sender: isTwice ? 'none' : soleOf(mailboxes.map(({ address }) => address ?? '')), subject: subjects.at(-1) };
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function ofMime4j(path: string): HeadTruth {
  const head = /<message>\s*<header>([\s\S]*?)<\/header>/.exec(readFileSync(path, 'latin1'))?.[1] ?? '';
  const fields = [...head.matchAll(/<field>\r?\n?([\s\S]*?)<\/field>/g)].map(([, field = '']) =>
    field.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity).replace(/\r?\n(?=[ \t])/g, ''),
  );
  const valuesOf = (name: RegExp) => fields.filter((field) => name.test(field)).map((field) => field.slice(field.indexOf(':') + 1).trim());
  const from = valuesOf(/^from\s*:/i);
  return {
    sender:
      from.length === 1 ? soleOf((from[0] ?? '').replace(/"[^"]*"|\([^)]*\)/g, '').match(/[^\s<>,;:()"]+@[^\s<>,;:()"]+/g) ?? []) : 'none',
    subject: valuesOf(/^subject\s*:/i)
      .map(decodeWords)
      .at(-1),
  };
}

/** Encoded words (RFC 2047), by a reader apart from the product's. */
const decodeWords = (text: string): string =>
  text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, word: string) => {
      const bytes =
        kind.toLowerCase() === 'b'
          ? Buffer.from(word, 'base64')
          : Buffer.from(
              word.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
              'latin1',
            );
      return new TextDecoder(charset).decode(bytes);
    });
