import { unpackZip } from '#archive';
import type { Place } from '#domain';
import { decodeXml, parseXml } from '#markup';
import type { Document, SourceFile } from '../document.ts';
import { limits } from '../limits.ts';
import { type Element, nearest } from './nearest.ts';
import { odtLines } from './odt-lines.ts';
import { trimmed } from './table-lines.ts';

/** Page headers and footers stand with the styles. */
const files = { body: 'content.xml', styles: 'styles.xml' } as const;

/** Throws `OverLimit`, `Locked`, or an Error when it is damaged. */
export async function readOdt(file: SourceFile, where: Place): Promise<Document> {
  const parts = await unpackZip(file.bytes, (name) => name === files.body || name === files.styles);
  const rootOf = (wanted: string): Element | undefined => {
    const part = parts.find(({ name }) => name === wanted);
    return part === undefined ? undefined : parseXml(decodeXml(part.bytes), limits);
  };
  const [body, styles] = [rootOf(files.body), rootOf(files.styles)];
  const pages = styles === undefined ? [] : nearest(styles, 'master-page');
  const margin = (kind: string): string[] => [
    ...new Set(trimmed(pages.flatMap((page) => page.children.filter(({ tag }) => tag.local.startsWith(kind)).flatMap(odtLines)))),
  ];
  const lines = [...margin('header'), ...(body === undefined ? [] : trimmed(odtLines(body))), ...margin('footer')];
  return { kind: 'word', where, text: lines.join('\n') };
}
