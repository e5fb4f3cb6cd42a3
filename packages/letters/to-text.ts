import type { Block } from './blocks.ts';

const width = 76;
/** Lines of at most `width` characters; every line after the first is indented. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  // An amount stays with its sign.
  for (const word of text.split(/(?<!€) /)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : indent + word);
  }
  return lines.join('\n');
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'verdict':
      return wrap(block.text);
    case 'heading':
      return block.inner === true ? `${block.text}:` : `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'paragraph':
      return wrap(block.text);
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'reasons':
      return block.items
        .map((item, i) => `${i + 1}. ${wrap(`${item.place ? `${item.place}: ` : ''}${item.sentence} [${item.code}]`, '   ')}`)
        .join('\n\n');
    case 'link':
      return `${block.text}:\n${block.url}`;
  }
}
export const toText = (blocks: readonly Block[]): string => `${blocks.map(textOf).join('\n\n')}\n`;
