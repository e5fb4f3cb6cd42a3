// @ts-nocheck
import { readFileSync } from 'node:fs';
import { readDocuments } from '#documents';
const bytes = new Uint8Array(readFileSync(process.argv[2]));
const [pdf] = await readDocuments([{ attachment: 1, name: 'x.pdf', bytes }], { isolation: 'none' });
const x = new TextDecoder().decode(pdf.embedded[0].bytes);
const i = x.indexOf('IBANID');
console.log([...x.matchAll(/IBANID[^<]*</g)].map(m=>m[0]), x.slice(i-10, i + 200));
