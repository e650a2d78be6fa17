// Days and times as people say them, in their own time zone.

import type { Language } from "./types";

const LOCALE = { zh: "zh-CN", en: "en-GB" } as const;

/** 14:05 */
export function timeOf(at: string, language: Language): string {
  return new Date(at).toLocaleTimeString(LOCALE[language], { hour: "2-digit", minute: "2-digit" });
}

/** 11月3日, 3 Nov; a moment, or a day of the calendar. */
export function dayOf(at: string, language: Language): string {
  // A plain day is no moment: read as one it could become the day before.
  const date = at.length === 10 ? new Date(`${at}T12:00:00`) : new Date(at);
  return date.toLocaleDateString(LOCALE[language], { month: language === "zh" ? "long" : "short", day: "numeric" });
}

/** 11月3日 14:05, 3 Nov, 14:05 */
export function momentOf(at: string, language: Language): string {
  return `${dayOf(at, language)}${language === "zh" ? " " : ", "}${timeOf(at, language)}`;
}

/** What separates the messages of a day from those before: today, yesterday, or the day itself. */
export function dayTitle(at: string, language: Language, now = new Date()): string {
  const date = new Date(at);
  const days = Math.round((startOf(now) - startOf(date)) / 86_400_000);
  if (days === 0 || days === 1) {
    const relative = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: "auto" }).format(-days, "day");
    return relative.charAt(0).toUpperCase() + relative.slice(1);
  }
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return date.toLocaleDateString(LOCALE[language], { month: "long", day: "numeric", weekday: "long", ...year });
}

function startOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
