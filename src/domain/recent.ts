/** Keeps the last few results by name: for what is large, costly to make, and asked for several times in a row. */
export class Recent<Value extends object> {
  readonly #most: number;
  readonly #made = new Map<string, Value>();

  /** `most` is how many are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The result of that name; `make` makes it where it is not among the last that were asked for. */
  get(name: string, make: () => Value): Value {
    const value = this.#made.get(name) ?? make();
    this.#made.delete(name);
    this.#made.set(name, value);
    if (this.#made.size > this.#most) this.#made.delete(this.#made.keys().next().value!);
    return value;
  }
}
