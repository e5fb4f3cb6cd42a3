export { bsnHasher } from './hash-bsn.ts';
export { type ReadRegisterOptions, type ReadRegisterResult, readRegister } from './read-register.ts';
export { formatFaults, type RegisterFault } from './register-fault.ts';
