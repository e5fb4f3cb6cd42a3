import type { Gemeente, IsoDate } from '#domain';
import type { XmlElement } from '#markup';
import { gemeenteOfCode, iwmo } from '#rules';
import { requiredChild } from './elements.ts';
import type { ReportFault } from './message-fault.ts';
import { readDate } from './read-date.ts';

export interface MessageHeader {
  readonly gemeente: Gemeente | undefined;
  readonly gemeenteCode: string;
  readonly dated: IsoDate | undefined;
}

/** Which message it says to be, of which release: the same as its namespace says. */
const fixedValues: readonly (readonly [name: string, value: string | undefined, what: string])[] = [
  ['BerichtCode', iwmo.messages.values['301']?.berichtCode, 'een bericht 301'],
  ['BerichtVersie', '3', 'release 3.2'],
  ['BerichtSubversie', '2', 'release 3.2'],
];

export function readHeader(root: XmlElement, report: ReportFault): MessageHeader {
  const header = requiredChild(root, 'Header', report);
  if (header === undefined) return { gemeente: undefined, gemeenteCode: '', dated: undefined };
  for (const [name, value, what] of fixedValues) {
    const element = requiredChild(header, name, report);
    if (element !== undefined && element.text !== value)
      report({
        path: element.path,
        message: `Hier hoort ${value} te staan (${what}). Vraag de gemeente om een bericht 301 van release 3.2.`,
      });
  }
  const sender = requiredChild(header, 'Afzender', report);
  const gemeente = sender === undefined ? undefined : gemeenteOfCode(sender.text);
  if (sender !== undefined && gemeente === undefined) report({ path: sender.path, message: unknownGemeente(sender.text) });
  const identification = requiredChild(header, 'BerichtIdentificatie', report);
  if (identification !== undefined) requiredChild(identification, 'Identificatie', report);
  const dated = identification && readDate(requiredChild(identification, 'Dagtekening', report), report);
  return { gemeente, gemeenteCode: sender?.text ?? '', dated };
}

const unknownGemeente = (code: string): string =>
  `${/^\d{4}$/.test(code) ? `Gemeentecode ${code}` : 'Dit'} is geen gemeente van de regio. Ga na of het bericht voor Siem is; de codes staan in packages/rules/codes/iwmo.json.`;
