import type { Recognition, Scan } from '#documents';
import { parseMail } from '#mail';
import type { ReadFiles } from '#reading';
import type { Store } from '#store';
import { filesOf } from './files-of.ts';
import type { Settings } from './ports.ts';
import { recognitions } from './recognitions.ts';
import { aroundOf, scansOf, scansToRecognise } from './scans-of.ts';

export interface RecognisePorts {
  readonly store: Pick<Store, 'objects' | 'intake'>;
  readonly readFiles: ReadFiles;
  readonly recognise: (scan: Scan) => Promise<Recognition>;
  /** What results are kept under: raised with every change of what recognises. */
  readonly version: string;
  readonly ownAddresses: Settings['ownAddresses'];
  readonly now: () => string;
  /** Puts the mail back to be assessed. */
  readonly queueMail: (mailId: string) => Promise<void>;
  /** Puts the mail back for the rest of its scans. */
  readonly requestRecognition: (mailId: string) => Promise<void>;
}

/** Each may take a minute and a half; together they stay within the time of one invocation. */
const scansAtOnce = 3;

/**
 * Recognises the scans of one mail, keeps what came of each, and puts the mail back on its way. A failure is kept too, so
 * that the mail goes to a person; doing it twice finds what was kept. Gives how many were recognised now.
 */
export const recogniseMail =
  (ports: RecognisePorts) =>
  async (mailId: string): Promise<number> => {
    const { objects, intake } = ports.store;
    const row = await intake.get(mailId);
    if (row === undefined) throw new Error(`No intake row for mail ${mailId}`);
    if (row.state === 'assessed') return 0;
    const raw = await objects.getRaw(row.rawKey);
    const mail = await parseMail(raw, { receivedAt: row.receivedAt, now: ports.now(), ownAddresses: ports.ownAddresses });
    const kept = recognitions(objects, ports.version);
    const scans = scansToRecognise(scansOf(await ports.readFiles(filesOf(mail), aroundOf(mail))));
    const unknown: Scan[] = [];
    for (const scan of scans) if ((await kept.get(scan)) === undefined) unknown.push(scan);
    for (const scan of unknown.slice(0, scansAtOnce)) await kept.recogniseOnce(scan, ports.recognise);
    if (unknown.length > scansAtOnce) await ports.requestRecognition(mailId);
    else await ports.queueMail(mailId);
    return Math.min(unknown.length, scansAtOnce);
  };
