import { createHash } from 'node:crypto';

const WORTH_PREPARING = 3;
// Each connection keeps what it prepared until it ends.
const MAX_PREPARED = 400;
const MAX_COUNTED = 5000;

/** Names of statements that are asked often: PostgreSQL reads and plans what has a name once per connection. */
export class PreparedStatements {
  private readonly names = new Map<string, string>();
  private readonly asked = new Map<string, number>();

  nameOf(text: string): string | undefined {
    const name = this.names.get(text);
    if (name || this.names.size >= MAX_PREPARED) return name;
    const times = (this.asked.get(text) ?? 0) + 1;
    if (times < WORTH_PREPARING) {
      if (this.asked.size >= MAX_COUNTED) this.asked.clear();
      this.asked.set(text, times);
      return undefined;
    }
    this.asked.delete(text);
    const made = createHash('sha256').update(text).digest('base64url');
    this.names.set(text, made);
    return made;
  }
}
