// @ts-nocheck
import { readFileSync } from 'node:fs';
import { readDocuments } from '#documents';
import { rowsOf } from '/tmp/wt/hybrid/packages/reading/layout/rows.ts';
import { withoutFurniture } from '/tmp/wt/hybrid/packages/reading/layout/furniture.ts';
import { findHeadings, headsLines } from '/tmp/wt/hybrid/packages/reading/pdf/heading.ts';
import { labelledAmounts } from '/tmp/wt/hybrid/packages/reading/pdf/amount-words.ts';
import { findAnchors } from '/tmp/wt/hybrid/packages/reading/pdf/anchors.ts';
const bytes = new Uint8Array(readFileSync(process.argv[2]));
const [pdf] = await readDocuments([{ attachment: 1, name: 'x.pdf', bytes }], { isolation: 'none' });
const rows = withoutFurniture(rowsOf(pdf.pages));
const hs = findHeadings(rows);
for (const h of hs) console.log(h.first, h.last, headsLines(h), h.columns.map(c=>`${c.text}:${c.role}@${Math.round(c.x0)}-${Math.round(c.x1)}`).join(' | '));
const a = labelledAmounts(rows);
for (const [row, am] of a) console.log(rows.indexOf(row), row.text.slice(0,50), am.map(x=>`${x.kind} ${x.money.cents}`));
for (const x of findAnchors(rows, hs.some(headsLines)?hs.filter(headsLines):hs, a)) console.log('anchor', x.index, x.amount.cents, x.price?.cents);
import { ColumnGrid } from '/tmp/wt/hybrid/packages/reading/pdf/columns.ts';
if (process.argv[3]) { const h = hs.filter(headsLines)[0]; const g = new ColumnGrid(h.columns, rows.slice(h.last+1, h.last+20)); console.log(g.columns.map(c=>c.text), g.borders); for (const r of rows.slice(h.last+1, h.last+14)) console.log(g.cut(r,true).map(c=>c.map(w=>w.text+'@'+Math.round(w.x0)+'-'+Math.round(w.x1)+'#'+w.item).join(' ')).join(' | ')); }
