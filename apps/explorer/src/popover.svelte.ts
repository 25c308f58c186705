/** What a button opens beside it: closed by Escape, which gives the button the focus back, and by whatever happens outside. */
export class Popover {
  open = $state(false);
  /** The element that holds button and content. */
  root: HTMLElement | undefined;
  opener: HTMLButtonElement | undefined;

  readonly toggle = (): void => {
    this.open = !this.open;
  };

  /** Closes it and gives the focus back. */
  readonly close = (): void => {
    this.open = false;
    this.opener?.focus();
  };

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.open) return;
    this.close();
    event.stopPropagation();
  };

  readonly onfocusout = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.#holds(relatedTarget)) this.open = false;
  };

  /** For presses anywhere in the window. */
  readonly onpointerdown = ({ target }: PointerEvent): void => {
    if (target instanceof Node && !this.#holds(target)) this.open = false;
  };

  #holds(node: Node): boolean {
    return this.root?.contains(node) === true;
  }
}
