/** Days since 1970-01-01 as people say them; the page draws dates, it never works any out. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function dateOf(day: number): Date {
  return new Date(day * 86_400_000);
}

export function monthName(day: number): string {
  return months[dateOf(day).getUTCMonth()]!;
}

/** `13 Mar 2026` */
export function sayDay(day: number): string {
  return `${sayShortDay(day)} ${dateOf(day).getUTCFullYear()}`;
}

/** `13 Mar` */
export function sayShortDay(day: number): string {
  return `${dateOf(day).getUTCDate()} ${monthName(day)}`;
}
