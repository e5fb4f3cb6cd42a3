// The register workbook to a register, whole or not at all, with every fault by sheet, row and column.
export { bsnHasher } from './hash-bsn.ts';
export { type ReadRegisterOptions, type ReadRegisterResult, readRegister } from './read-register.ts';
export { formatFaults, type RegisterFault } from './register-fault.ts';
