import { Locked, OverLimit, Unsupported } from '#archive';
import type { DocumentProblem } from '#domain';
import { mailLimits } from '../limits.ts';
import type { WrapperKind } from './wrapper-of.ts';

type Refusal = Pick<DocumentProblem, 'reason' | 'detail'>;

const names: Readonly<Record<WrapperKind, string>> = {
  mail: 'De doorgestuurde mail',
  outlook: 'Het Outlook-bericht',
  opened: 'Het Outlook-bericht',
  tnef: 'De bijlage winmail.dat',
  cms: 'De mail met digitale handtekening (S/MIME)',
  pgp: 'Het bericht',
  zip: 'Het zipbestand',
  gzip: 'Het gz-bestand',
  'foreign-archive': 'Het archief',
};

/** Archives count apart from mails: a zip in a zip is a habit, five forwards are one too. */
export const isArchive = (kind: WrapperKind): boolean => kind === 'zip' || kind === 'gzip';

/** Why a wrapper was not opened, in Dutch. */
export function refusalOf(kind: WrapperKind, error: unknown): Refusal {
  if (error instanceof OverLimit) return { reason: 'too-large', detail: error.message };
  if (error instanceof Unsupported)
    return {
      reason: 'foreign-archive',
      detail: 'Het archief is geen gewone zip (maar bijvoorbeeld rar, 7z of tar); zulke archieven openen wij niet.',
    };
  if (!(error instanceof Locked)) return { reason: 'damaged', detail: `${names[kind]} is beschadigd en kan niet worden geopend.` };
  if (kind === 'zip') return { reason: 'encrypted', detail: 'Het zipbestand is beveiligd met een wachtwoord.' };
  const how = kind === 'pgp' ? 'PGP' : 'S/MIME';
  return { reason: 'encrypted-mail', detail: `Het bericht is versleuteld (${how}) en kan niet worden geopend.` };
}

export function tooDeep(kind: WrapperKind): Refusal {
  const what = isArchive(kind) ? `${mailLimits.zipDepth} zipbestanden` : `${mailLimits.depth} doorgestuurde mails`;
  return { reason: 'too-large', detail: `Er zitten meer dan ${what} in elkaar; dat is de grens.` };
}
