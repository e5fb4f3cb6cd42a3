import yauzl from 'yauzl';

/** Bytes in memory, answered at once: yauzl's own reader of a buffer takes a turn of the event loop for each header that is asked for. */
export class BytesReader extends yauzl.RandomAccessReader {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    callback(null, this.#bytes.subarray(position, position + length).copy(target, offset));
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}
