import type { XmlElement } from '#markup';
import type { ReportFault } from './message-fault.ts';

const base = 'http://www.istandaarden.nl/iwmo';
export const messageNamespace = `${base}/3_2/wmo301/schema`;
const ownNamespaces: readonly string[] = [messageNamespace, `${base}/3_2/basisschema/schema`];
/** Another message or release: `3_1` and `wmo305`. */
export const iwmoNamespace = /^http:\/\/www\.istandaarden\.nl\/iwmo\/(\d+)_(\d+)\/wmo(\d{3})\/schema$/;

/** Those of the standard; what somebody else added under the same name is not looked at. */
export const childrenOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter((child) => child.name === name && ownNamespaces.includes(child.namespace));

const twice = 'Dit staat er twee keer. Vraag de gemeente om een goed bericht.';

/** The one child of that name; none or two is a fault. */
export function requiredChild(parent: XmlElement, name: string, report: ReportFault): XmlElement | undefined {
  const [found, second] = childrenOf(parent, name);
  if (found === undefined) report({ path: `${parent.path}/${name}`, message: 'Dit ontbreekt. Vraag de gemeente om een goed bericht.' });
  if (second !== undefined) report({ path: second.path, message: twice });
  return found;
}

export function optionalChild(parent: XmlElement, name: string, report: ReportFault): XmlElement | undefined {
  const [found, second] = childrenOf(parent, name);
  if (second !== undefined) report({ path: second.path, message: twice });
  return found;
}
