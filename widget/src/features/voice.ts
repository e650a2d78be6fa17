// Speaking instead of writing, where the browser can listen.

import type { Language } from "../types";

interface Recognition {
  lang: string;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

type Constructor = new () => Recognition;

function recognition(): Constructor | undefined {
  const there = window as { SpeechRecognition?: Constructor; webkitSpeechRecognition?: Constructor };
  return there.SpeechRecognition ?? there.webkitSpeechRecognition;
}

/** Whether this browser can listen. */
export function canListen(): boolean {
  return recognition() !== undefined;
}

/** Listens until the speaker pauses; `heard` gets all that was understood so far. Returns what stops it. */
export function listen(
  language: Language,
  heard: (text: string) => void,
  done: (problem?: "voice_denied" | "voice_failed") => void,
): () => void {
  const Available = recognition();
  if (!Available) return () => undefined;
  const listening = new Available();
  let problem: "voice_denied" | "voice_failed" | undefined;
  listening.lang = language === "zh" ? "zh-CN" : "en-US";
  listening.interimResults = true;
  listening.onresult = ({ results }) =>
    heard(Array.from(results, (result) => result[0]?.transcript ?? "").join(""));
  listening.onerror = ({ error }) => {
    if (error === "not-allowed" || error === "service-not-allowed") problem = "voice_denied";
    // Silence, or the customer stopped it: nothing to complain of.
    else if (error !== "no-speech" && error !== "aborted") problem = "voice_failed";
  };
  listening.onend = () => done(problem);
  listening.start();
  return () => listening.stop();
}
