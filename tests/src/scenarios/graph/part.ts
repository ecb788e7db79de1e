import { type RunningProcess, startProcess } from '../../support/process';

/** A process of the graph, which is started again as a service manager would. */
export class Part {
  private constructor(
    private readonly file: string,
    private readonly environment: Record<string, string>,
    private running: RunningProcess,
  ) {}

  /** Starts a compiled main file. Resolves when it announces its address. */
  static async start(file: string, environment: Record<string, string>): Promise<Part> {
    return new Part(file, environment, await startProcess(file, environment));
  }

  get url(): string {
    return this.running.url;
  }

  /** The latest lines of its log. */
  get log(): readonly string[] {
    return this.running.log;
  }

  async kill(): Promise<void> {
    await this.running.stop('SIGKILL');
  }

  /** Starts it at its address. Resolves when it announces it. */
  async restart(): Promise<void> {
    const { port } = new URL(this.url);
    this.running = await startProcess(this.file, { ...this.environment, PORT: port });
  }

  signal(name: NodeJS.Signals): void {
    this.running.signal(name);
  }
}
