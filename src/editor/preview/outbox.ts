/** Keeps one message under way to a page and one waiting: the newest takes the place of the one that waits. */
export class Outbox<T extends { readonly number: number }> {
  private underWay: number | null = null;
  private waiting: T | null = null;
  private isOpen = false;
  private readonly post: (message: T) => void;

  constructor(post: (message: T) => void) {
    this.post = post;
  }

  /** The page is there (again): whatever was under way to the one before is lost. */
  open(): void {
    this.isOpen = true;
    this.underWay = null;
    this.sendWaiting();
  }

  send(message: T): void {
    this.waiting = message;
    this.sendWaiting();
  }

  acknowledge(number: number): void {
    if (number !== this.underWay) return;
    this.underWay = null;
    this.sendWaiting();
  }

  private sendWaiting(): void {
    if (!this.isOpen || this.underWay !== null || this.waiting === null) return;
    const message = this.waiting;
    this.underWay = message.number;
    this.waiting = null;
    this.post(message);
  }
}
