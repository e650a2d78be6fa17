// Keys that an input method takes.

/** Whether a key chooses a word of an input method, or lets go of it, and means nothing else. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before the key that ends it; the code alone still tells.
  return event.isComposing || event.keyCode === 229;
}
