// Messages of the berichtenverkeer: bytes to toewijzingen (301), or every fault. The BSN leaves it as a hash only.
export { formatMessageFault, type MessageFault } from './message-fault.ts';
export { type ReadToewijzingMessage, readToewijzingMessage } from './read-toewijzing-message.ts';
