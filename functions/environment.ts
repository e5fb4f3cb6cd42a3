import { z } from 'zod';

/** What a function is told from outside; `process.env` on Lambda, a plain object on one machine. */
export type Variables = Readonly<Record<string, string | undefined>>;

const endpoint = z.url().optional();
const addresses = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((list) =>
      list
        .split(/[,;\s]+/)
        .filter((address) => address !== '')
        .map((address) => address.toLowerCase()),
    );

/** Region and, for the stand-ins of one machine, where each service is; the names are those of the AWS SDK itself. */
export const awsEnvironment = z.object({
  AWS_REGION: z.string().default('eu-central-1'),
  AWS_ENDPOINT_URL_S3: endpoint,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_ENDPOINT_URL_SQS: endpoint,
  AWS_ENDPOINT_URL_SES: endpoint,
});
export type AwsEnvironment = z.infer<typeof awsEnvironment>;

export const storeEnvironment = awsEnvironment.extend({
  TABLE_NAME: z.string().min(1),
  /** Raw mails under `raw/`, as SES stores them. */
  RAW_BUCKET: z.string().min(1),
  /** Letters, bodies of outcomes, uploaded registers. */
  DOCUMENT_BUCKET: z.string().min(1),
});
export type StoreEnvironment = z.infer<typeof storeEnvironment>;

/** Our own mailboxes. One source prints herindicatieOA with a zero: both are ours. */
export const mailboxEnvironment = z.object({
  FACTUREN_ADDRESSES: addresses('facturen@metsiem.nl'),
  HERINDICATIE_ADDRESSES: addresses('herindicatieOA@metsiem.nl,herindicatie0A@metsiem.nl'),
});

/** Our mailbox for reports, which letters about a herindicatie come from. */
export const herindicatieMailbox = ([first = 'herindicatieoa@metsiem.nl']: readonly string[]): string => first;

/** What letters about a herindicatie say of us. */
export const herindicatieLetters = ({
  FACTUREN_ADDRESSES: [invoicesTo = 'facturen@metsiem.nl'],
  HERINDICATIE_ADDRESSES,
  EXPLANATIONS_URL: explanationsUrl,
}: z.infer<typeof mailboxEnvironment> & z.infer<typeof letterEnvironment>) => ({
  from: herindicatieMailbox(HERINDICATIE_ADDRESSES),
  invoicesTo,
  explanationsUrl,
});

export const queueUrl = z.url();
/** Kept as a secret; the register was imported with the same one. */
export const bsnKey = z.string().min(16);

/** Letters link each code to its explanation where the page for onderaannemers is published. */
export const letterEnvironment = z.object({ EXPLANATIONS_URL: z.url().optional() });

/** Who hears by mail of beschikkingen that end without evaluatieverslag; without it they are logged and listed only. */
export const backofficeEnvironment = z.object({ BACKOFFICE_ADDRESS: z.email().optional() });
