interface Message {
  readonly data: unknown;
}
type Listener = (event: Message) => void;
type Transfer = readonly ArrayBuffer[] | null | undefined;

/** Part of the text of a page as pdfjs sends it on: some ten pieces a message, thousands of messages a document. */
interface TextMessage {
  readonly streamId: unknown;
  readonly chunk: { readonly items: readonly unknown[]; readonly styles: object };
}

const isText = (data: unknown): data is TextMessage => {
  if (typeof data !== 'object' || data === null || !('chunk' in data) || !('streamId' in data)) return false;
  const { chunk } = data;
  return typeof chunk === 'object' && chunk !== null && 'items' in chunk && Array.isArray(chunk.items) && 'styles' in chunk;
};

/** So many pieces the sender makes before it waits to be asked for more. */
const piecesAtOnce = 100;

/** What is made of texts, numbers and lists is copied here: cloning asks the engine of JavaScript, which takes longer than a request itself. */
function copyOf(data: unknown): unknown {
  if (typeof data === 'function') return structuredClone(data);
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(copyOf);
  if (Object.getPrototypeOf(data) !== Object.prototype) return structuredClone(data);
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) copy[key] = copyOf(value);
  return copy;
}

/**
 * Joins the two halves of pdfjs within one thread, as its own port does for which every message is cloned. Text is not even copied: the
 * sender makes each piece for the message alone. Its pieces travel together, up to what the sender may send unasked: each message is
 * answered by a request for more, and these took longer than what they are about.
 */
export class LoopbackPort {
  readonly #listeners = new Set<Listener>();
  readonly #soon = Promise.resolve();
  #held: { readonly message: TextMessage; readonly items: unknown[]; readonly styles: object } | undefined;

  postMessage(data: unknown, transfer?: Transfer): void {
    if (isText(data)) this.#hold(data);
    else {
      this.#release();
      this.#send(transfer?.length ? structuredClone(data, { transfer: [...transfer] }) : copyOf(data));
    }
  }

  #hold(message: TextMessage): void {
    if (message.streamId !== this.#held?.message.streamId) this.#release();
    if (this.#held === undefined) {
      this.#held = { message, items: [], styles: {} };
      // Whatever the sender waits for: nothing is held longer than it works on.
      setImmediate(() => this.#release());
    }
    this.#held.items.push(...message.chunk.items);
    Object.assign(this.#held.styles, message.chunk.styles);
    if (this.#held.items.length >= piecesAtOnce) this.#release();
  }

  #release(): void {
    if (this.#held === undefined) return;
    const { message, items, styles } = this.#held;
    this.#held = undefined;
    this.#send({ ...message, chunk: { ...message.chunk, items, styles } });
  }

  #send(data: unknown): void {
    void this.#soon.then(() => {
      for (const listener of [...this.#listeners]) listener({ data });
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }
}
