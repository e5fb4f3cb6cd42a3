import { mailboxEnvironment } from '../../functions/environment.ts';

const { FACTUREN_ADDRESSES, HERINDICATIE_ADDRESSES } = mailboxEnvironment.parse(process.env);

/** Our own mailboxes, lower case: the same setting that the functions get. */
export const mailboxes = {
  facturen: FACTUREN_ADDRESSES,
  all: [...FACTUREN_ADDRESSES, ...HERINDICATIE_ADDRESSES],
};

/** As the assessment wants them. */
export const ownAddresses = { facturen: FACTUREN_ADDRESSES, herindicatie: HERINDICATIE_ADDRESSES };
