// Pictures that a customer sends: checked here, kept by the edge, shown with the session's token.

export type ImageProblem = "image_type" | "image_size" | "image_many" | "image_fast" | "image_failed";

const KINDS = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const MOST_BYTES = 5 * 1024 * 1024;

/** What a file chooser offers. */
export const ACCEPTED = KINDS.join(",");

/** Why a file cannot be sent, undefined where it can. */
export function problemOf(file: File): ImageProblem | undefined {
  if (!KINDS.includes(file.type)) return "image_type";
  return file.size > MOST_BYTES ? "image_size" : undefined;
}

/** Whether the same file would be refused again. */
export function isFinal(problem: ImageProblem): boolean {
  return problem === "image_type" || problem === "image_size";
}

/** The first picture among what was pasted or dropped, or another file where there is none. */
export function fileOf(data: DataTransfer | null): File | undefined {
  const files = [...(data?.files ?? [])];
  return files.find((file) => file.type.startsWith("image/")) ?? files[0];
}

/** Whether a message's image is one that a customer has sent: its id. The assistant's are addresses. */
export function isSent(image: string): boolean {
  return /^[0-9a-f]{32}$/.test(image);
}

type Ask = (path: string, options?: RequestInit) => Promise<Response>;

/** The pictures of a conversation; `ask` calls the edge with the session's token. */
export class Images {
  private readonly known = new Map<string, Promise<string>>();

  constructor(private readonly ask: Ask) {}

  /** Hands a file to the edge; its id there, or why it was not taken. */
  async send(file: File): Promise<{ id: string } | { problem: ImageProblem }> {
    try {
      const answer = await this.ask("/api/images", {
        method: "POST",
        body: file,
        headers: { "Content-Type": file.type },
      });
      if (answer.ok) return (await answer.json()) as { id: string };
      const told: Record<number, ImageProblem> = {
        409: "image_many",
        413: "image_size",
        415: "image_type",
        429: "image_fast",
      };
      return { problem: told[answer.status] ?? "image_failed" };
    } catch {
      return { problem: "image_failed" };
    }
  }

  /** An address of this page for a picture that the edge keeps. */
  address(id: string): Promise<string> {
    let address = this.known.get(id);
    if (!address) {
      address = this.fetched(id);
      this.known.set(id, address);
      // Tried again the next time it is shown.
      address.catch(() => this.known.delete(id));
    }
    return address;
  }

  /** Lets go of what was fetched: another conversation is on show. */
  forget(): void {
    for (const address of this.known.values()) address.then(URL.revokeObjectURL, () => undefined);
    this.known.clear();
  }

  private async fetched(id: string): Promise<string> {
    const answer = await this.ask(`/api/images/${id}`);
    if (!answer.ok) throw new Error(`The picture was answered with status ${answer.status}.`);
    return URL.createObjectURL(await answer.blob());
  }
}
