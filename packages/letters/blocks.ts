/** A letter as data, so that plain text and HTML always say the same. */
export type Block =
  | { readonly kind: 'verdict'; readonly tone: 'good' | 'bad' | 'neutral'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'reasons'; readonly items: readonly Reason[] };
export interface Reason {
  readonly place: string;
  readonly sentence: string;
  readonly code: string;
}

const width = 76;
/** Lines of at most `width` characters; every line after the first is indented. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
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
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'paragraph':
      return wrap(block.text);
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'reasons':
      return block.items
        .map((item, i) => `${i + 1}. ${wrap(`${item.place ? `${item.place}: ` : ''}${item.sentence} [${item.code}]`, '   ')}`)
        .join('\n\n');
  }
}
export const toText = (blocks: readonly Block[]): string => `${blocks.map(textOf).join('\n\n')}\n`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
/** Everything put into the template is escaped; only what the template itself spells is markup. */
const html = (strings: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup => ({
  markup: strings.reduce((out, part, i) => {
    const value = values[i - 1];
    return out + (value === undefined ? '' : typeof value === 'string' ? escapeHtml(value) : value.markup) + part;
  }),
});
interface Markup {
  readonly markup: string;
}
const join = (parts: readonly Markup[]): Markup => ({ markup: parts.map((p) => p.markup).join('') });

const colours = { good: '#1d6b34', bad: '#9c1c1c', neutral: '#1f4e79' } as const;
function htmlOf(block: Block): Markup {
  switch (block.kind) {
    case 'verdict':
      return html`<p style="font-size:18px;font-weight:bold;border-left:6px solid ${colours[block.tone]};padding-left:12px;margin:16px 0">${block.text}</p>`;
    case 'heading':
      return html`<h2 style="font-size:16px;margin:24px 0 8px">${block.text}</h2>`;
    case 'paragraph':
      return html`<p style="margin:8px 0">${block.text}</p>`;
    case 'facts':
      return html`<table role="presentation" style="border-collapse:collapse;margin:8px 0">${join(block.rows.map(([label, value]) => html`<tr><td style="padding:2px 16px 2px 0;vertical-align:top">${label}</td><td style="padding:2px 0"><strong>${value}</strong></td></tr>`))}</table>`;
    case 'reasons':
      return html`<ol style="margin:8px 0;padding-left:24px">${join(block.items.map((item) => html`<li style="margin:0 0 12px">${item.place ? html`<strong>${item.place}</strong><br>` : html``}${item.sentence} <span style="white-space:nowrap;opacity:0.75">[${item.code}]</span></li>`))}</ol>`;
  }
}
/** Colours of text and background are left to the reader's mail program, so that dark mode works. */
export const toHtml = (title: string, blocks: readonly Block[]): string =>
  html`<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body style="font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;max-width:640px;margin:0 auto;padding:16px">${join(blocks.map(htmlOf))}</body></html>`
    .markup;
