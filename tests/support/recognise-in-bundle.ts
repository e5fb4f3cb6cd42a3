import { readFileSync } from 'node:fs';
import { readFiles } from '#reading';
import { recogniser } from '#recognition';
import { engineFiles } from '../../functions/engine-files.ts';

// An entry point for a bundle: recognises the scan it is given as the function on AWS does, and says what it read.
const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const around = { subject: '', text: '', mailbox: 'facturen', problems: [] } as const;
const scan = (await readFiles([{ attachment: 1, name: 'scan.pdf', bytes }], around)).files[0]?.scan;
if (scan === undefined) throw new Error('That is no scan');
const recognition = await recogniser(engineFiles())(scan);
console.log(
  recognition.state === 'failed' ? recognition.detail : recognition.pages.flatMap(({ items }) => items.map(({ text }) => text)).join(' '),
);
