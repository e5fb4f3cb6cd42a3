import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFiles } from '#reading';

// An entry point for a bundle: reads the files it is given as the function on AWS does, and says what it read.
const given = process.argv
  .slice(2)
  .map((path, at) => ({ attachment: at + 1, name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
const { files, submissions } = await readFiles(given, { subject: '', text: '', mailbox: 'herindicatie', problems: [] });
console.log(JSON.stringify({ files: files.map(({ what }) => what), submissions: submissions.map(({ kind }) => kind) }));
