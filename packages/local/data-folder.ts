import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { StartProblem } from './start-problem.ts';

export interface DataFolder {
  readonly path: string;
  /** Key for hashing BSNs; made once, since the stored register was hashed with it. */
  readonly bsnKey: string;
  /** Whether the samples were already mailed in. */
  readonly samplesLoaded: () => boolean;
  readonly markSamplesLoaded: () => void;
  readonly release: () => void;
}

/** Raised when what is stored changes in a way that this version cannot read. */
const format = 1;
const marker = z.object({ siem: z.literal('local'), format: z.number(), bsnKey: z.string().min(16), samplesLoaded: z.boolean() });
type Marker = z.infer<typeof marker>;
const markerName = 'siem.json';
const lockName = 'lock.sqlite';
const startAnew = 'Begin opnieuw met: npm start -- --fresh (alles in deze map wordt dan gewist).';

/** Opens the folder for this process alone, or says why that cannot be. With `fresh` everything in it goes first. */
export function openDataFolder(folder: string, fresh: boolean): DataFolder {
  const path = resolve(folder);
  checkIsOurs(path);
  makeFolder(path);
  const lock = takeLock(path);
  if (fresh)
    for (const name of readdirSync(path)) if (!name.startsWith(lockName)) rmSync(join(path, name), { recursive: true, force: true });
  let state = readMarker(path);
  if (state === undefined) {
    state = { siem: 'local', format, bsnKey: randomBytes(24).toString('base64url'), samplesLoaded: false };
    writeMarker(path, state);
  }
  const found: Marker = state;
  return {
    path,
    bsnKey: found.bsnKey,
    samplesLoaded: () => found.samplesLoaded,
    markSamplesLoaded: () => writeMarker(path, { ...found, samplesLoaded: true }),
    release: () => lock.close(),
  };
}

/** A folder with other people's files is never written to, let alone wiped. */
function checkIsOurs(path: string): void {
  if (!existsSync(path)) return;
  const names = listFolder(path);
  const isOurs = names.includes(markerName) || names.every((name) => name.startsWith(lockName));
  if (!isOurs)
    throw new StartProblem(
      `De map ${path} bevat andere bestanden en is niet door Siem gemaakt. Verplaats of hernoem die map, of kies een andere: DATA_DIR=… npm start`,
    );
}

function listFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    throw new StartProblem(
      `${path} is geen map die Siem kan lezen. Verplaats of hernoem wat daar staat, of kies een andere map: DATA_DIR=… npm start`,
    );
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new StartProblem(`De map ${path} kan niet gemaakt worden. Controleer de rechten, of kies een andere map: DATA_DIR=… npm start`);
  }
}

/** A lock that the operating system lets go of when the process ends, however it ends. */
function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, lockName));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked/.test(error.message))
      throw new StartProblem(
        `Er draait al een Siem met de gegevens in ${path}. Stop die eerst (Ctrl-C in dat venster), of kies een andere map: DATA_DIR=… npm start`,
      );
    throw new StartProblem(
      `De map ${path} kan niet gebruikt worden (${lockName} is geen geldig slot). Verwijder dat bestand en start opnieuw.`,
    );
  }
}

function readMarker(path: string): Marker | undefined {
  const file = join(path, markerName);
  if (!existsSync(file)) return undefined;
  const state = parseMarker(readFileSync(file, 'utf8'));
  if (state === undefined) throw new StartProblem(`De gegevens in ${path} zijn beschadigd (${markerName}). ${startAnew}`);
  if (state.format !== format) throw new StartProblem(`De gegevens in ${path} zijn van een andere versie van Siem. ${startAnew}`);
  return state;
}

function parseMarker(text: string): Marker | undefined {
  try {
    return marker.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function writeMarker(path: string, state: Marker): void {
  const file = join(path, markerName);
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}

/** For what only shows when the stored data is opened. */
export const damagedData = (path: string): StartProblem =>
  new StartProblem(`De gegevens in ${path} zijn beschadigd en kunnen niet geopend worden. ${startAnew}`);
