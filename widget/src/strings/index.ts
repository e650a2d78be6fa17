import type { Language } from "../types";
import { en } from "./en";
import { zh, type Strings } from "./zh";

export type Say = (key: keyof Strings, values?: Record<string, string | number>) => string;

/** The widget's own words in a language, with `{name}` filled in; of `{name|item|items}` the first
 *  stands where there is one, the second for any other number. */
export function saying(language: Language): Say {
  const strings = language === "zh" ? zh : en;
  return (key, values = {}) =>
    strings[key].replace(
      /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
      (_, name: string, one?: string, many?: string) =>
        one === undefined ? String(values[name] ?? "") : Number(values[name]) === 1 ? one : many!,
    );
}

/** The language as HTML names it. */
export function tagOf(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}

/** The language of the page or the browser, of the two that the shop speaks. */
export function guessed(): Language {
  const wished = document.documentElement.lang || navigator.language || "zh";
  return wished.toLowerCase().startsWith("zh") ? "zh" : "en";
}
