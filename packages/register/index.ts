export { bsnHasher } from './hash-bsn.ts';
export { readRegister, type ReadRegisterOptions, type ReadRegisterResult } from './read-register.ts';
export { formatFaults, type RegisterFault } from './register-fault.ts';
