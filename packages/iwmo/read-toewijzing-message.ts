import { Damaged, megabytes, OverLimit } from '#archive';
import { isBsn, type Toewijzing, type ToewijzingMessage, withoutZeros } from '#domain';
import { decodeXml, HasDoctype, parseXml, type XmlElement, xmlTree } from '#markup';
import { childrenOf, iwmoNamespace, messageNamespace, requiredChild } from './elements.ts';
import { limits } from './limits.ts';
import type { MessageFault, ReportFault } from './message-fault.ts';
import { type MessageHeader, readHeader } from './read-header.ts';
import { readToewijzing } from './read-toewijzing.ts';

export type ReadToewijzingMessage =
  | { readonly ok: true; readonly message: ToewijzingMessage }
  | { readonly ok: false; readonly faults: readonly MessageFault[] };

/**
 * Bytes of one message 301 of iWmo 3.2: all of it is sound, or every fault is told. The BSN leaves it as a keyed hash
 * only; name, birth date and address are not looked at.
 */
export function readToewijzingMessage(bytes: Uint8Array, hashBsn: (bsn: string) => string): ReadToewijzingMessage {
  const opened = openMessage(bytes);
  if ('message' in opened) return { ok: false, faults: [opened] };
  const faults: MessageFault[] = [];
  const message = readRoot(opened, hashBsn, (fault) => faults.push(fault));
  return message === undefined || faults.length > 0 ? { ok: false, faults } : { ok: true, message };
}

/** The parser says in English what it stumbled over, and may repeat what stands there. */
function openMessage(bytes: Uint8Array): XmlElement | MessageFault {
  if (bytes.length > limits.bytes)
    return {
      message: `Het bestand is ${megabytes(bytes.length)}; de grens is ${megabytes(limits.bytes)}. Vraag de gemeente om een bericht per cliënt.`,
    };
  try {
    const root = xmlTree(parseXml(decodeXml(bytes), limits));
    return rootFault(root) ?? root;
  } catch (error) {
    if (error instanceof OverLimit) return { message: `${error.message} Vraag de gemeente om een goed bericht.` };
    if (error instanceof HasDoctype)
      return { message: 'Het bestand heeft een DOCTYPE; een bericht van iWmo heeft dat nooit. Vertrouw het niet.' };
    if (error instanceof Damaged)
      return { message: 'Het bestand is geen goed gevormde XML. Vraag de gemeente om het bericht opnieuw te sturen.' };
    throw error;
  }
}

function rootFault({ name, namespace, path }: XmlElement): MessageFault | undefined {
  if (name === 'Bericht' && namespace === messageNamespace) return undefined;
  const [, major, minor, number] = iwmoNamespace.exec(namespace) ?? [];
  if (number === undefined)
    return { message: 'Dit is geen bericht 301 van iWmo 3.2. Kies de bestanden die de gemeente als toewijzing stuurde.' };
  return number === '301'
    ? { path, message: `Dit bericht is van iWmo ${major}.${minor}; Siem leest 3.2. Vraag de gemeente om een bericht van die release.` }
    : { path, message: `Dit is een bericht ${number}, geen toewijzing (301). Laat het weg.` };
}

function readRoot(root: XmlElement, hashBsn: (bsn: string) => string, report: ReportFault): ToewijzingMessage | undefined {
  const header = readHeader(root, report);
  const clientElement = requiredChild(root, 'Client', report);
  if (clientElement === undefined) return undefined;
  const bsn = readBsn(clientElement, report);
  const toewijzingen = readToewijzingen(clientElement, { ...header, bsn }, report);
  const { gemeente, dated } = header;
  if (gemeente === undefined || dated === undefined || bsn === undefined || toewijzingen.length === 0) return undefined;
  return { gemeente, dated, bsnHash: hashBsn(bsn), toewijzingen };
}

function readBsn(clientElement: XmlElement, report: ReportFault): string | undefined {
  const element = requiredChild(clientElement, 'Bsn', report);
  if (element === undefined || isBsn(element.text)) return element?.text;
  report({
    path: element.path,
    message: 'Dit is geen BSN: het heeft geen negen cijfers of doorstaat de 11-proef niet. Vraag de gemeente om een goed bericht.',
  });
  return undefined;
}

function readToewijzingen(
  clientElement: XmlElement,
  context: MessageHeader & { readonly bsn: string | undefined },
  report: ReportFault,
): readonly Toewijzing[] {
  const list = requiredChild(clientElement, 'ToegewezenProducten', report);
  if (list === undefined) return [];
  const elements = childrenOf(list, 'ToegewezenProduct');
  if (elements.length === 0) requiredChild(list, 'ToegewezenProduct', report);
  const numbers = new Set<string>();
  return elements.flatMap((element) => {
    const [number] = childrenOf(element, 'ToewijzingNummer');
    const digits = withoutZeros(number?.text ?? '');
    if (number !== undefined && numbers.has(digits))
      report({ path: number.path, message: 'Dit toewijzingnummer staat twee keer in het bericht. Vraag de gemeente om een goed bericht.' });
    numbers.add(digits);
    return readToewijzing(element, context, report) ?? [];
  });
}
