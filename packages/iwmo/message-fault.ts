/** What is wrong with a message: Dutch, for the operator. Names no person and repeats no value that could be a BSN. */
export interface MessageFault {
  /** `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Ingangsdatum`; absent when the file as a whole is meant. */
  readonly path?: string | undefined;
  /** What is wrong and what to do. */
  readonly message: string;
}

export type ReportFault = (fault: MessageFault) => void;

export const formatMessageFault = ({ path, message }: MessageFault): string => (path === undefined ? message : `${path}: ${message}`);
