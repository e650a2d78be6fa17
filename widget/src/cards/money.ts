/** An amount as it is read: ¥399, ¥19.90. */
export function yuan(amount: string): string {
  return `¥${plain(amount)}`;
}

/** The same without its sign, for words that have one. */
export function plain(amount: string): string {
  return amount.replace(/\.00$/, "");
}
