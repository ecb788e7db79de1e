import { germanDay } from '../keys/german-day';
import { Rejected, type UserError, UserErrorCode } from './user-error';

export const MAX_REASON = 2000;

// Line breaks and tabs are welcome. What turns the direction of writing can make a text read as something else.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const loneSurrogate = /[\ud800-\udfff]/u;

const MAX_URL = 2000;
export const MAX_ID = 200;

/** How a record of another subgraph is named: the federation or a Land first. */
const foreignId = /^DE(-[A-Z]{2})?:\S+$/;

/** Collects what is wrong with an input, so that its editor hears of all of it at once. */
export class InputCheck {
  private readonly errors: UserError[] = [];

  constructor(readonly today = germanDay()) {}

  /** Notes an error at a value of the input, whose path has dots: `links.0`. */
  add(code: UserErrorCode, message: string, path: string): void {
    this.errors.push({ code, message, field: path.split('.') });
  }

  /** A text of at most `longest` characters; absent and null are fine unless it is required. */
  text(field: string, value: string | null | undefined, longest: number, isRequired = false): void {
    if (value === null || value === undefined || value.trim() === '') {
      if (isRequired) this.add(UserErrorCode.REQUIRED, `„${field}“ fehlt.`, field);
      return;
    }
    if (value.length > longest) {
      const message = `„${field}“ hat ${value.length} Zeichen; höchstens ${longest} sind möglich.`;
      this.add(UserErrorCode.TOO_LONG, message, field);
    } else if (controls.test(value) || loneSurrogate.test(value)) {
      const message = `„${field}“ enthält Steuerzeichen; bitte nur sichtbare Zeichen verwenden.`;
      this.add(UserErrorCode.CONTROL_CHARACTERS, message, field);
    }
  }

  /** A list of at most `most` texts, none of them empty or there twice. */
  texts(field: string, values: readonly string[] | null | undefined, most: number, longest = MAX_ID): void {
    if (!values) return;
    if (values.length > most) {
      const message = `„${field}“ hat ${values.length} Einträge; höchstens ${most} sind möglich.`;
      this.add(UserErrorCode.TOO_LONG, message, field);
    }
    values.slice(0, most).forEach((value, at) => {
      this.text(`${field}.${at}`, value, longest, true);
      if (values.indexOf(value) === at) return;
      this.add(UserErrorCode.INVALID_VALUE, `„${field}.${at}“ steht schon in der Liste.`, `${field}.${at}`);
    });
  }

  /** A list of values of which each is one of the known. */
  oneOfEach(field: string, values: readonly string[] | null | undefined, known: readonly string[]): void {
    this.texts(field, values, known.length);
    values?.slice(0, known.length).forEach((value, at) => {
      if (known.includes(value)) return;
      this.add(UserErrorCode.NOT_FOUND, `„${field}.${at}“ ist nicht bekannt.`, `${field}.${at}`);
    });
  }

  /** The address of a page: nothing that runs, and no name and password in it. */
  url(field: string, value: string | null | undefined, schemes = ['https:']): void {
    this.text(field, value, MAX_URL);
    if (value === null || value === undefined || value.length > MAX_URL) return;
    const address = /^[a-z]+:\/\/\S+$/i.test(value) && URL.canParse(value) ? new URL(value) : null;
    if (address && schemes.includes(address.protocol) && !address.username && !address.password) return;
    const message = `„${field}“ muss eine Internetadresse sein, die mit ${schemes.join('// oder ')}// beginnt.`;
    this.add(UserErrorCode.INVALID_VALUE, message, field);
  }

  /** The identifier of a record of another subgraph, of which only the form can be told here. */
  foreignId(field: string, value: string | null | undefined): void {
    this.text(field, value, MAX_ID);
    if (value === null || value === undefined || foreignId.test(value)) return;
    const message = `„${field}“ muss mit dem Land beginnen, zum Beispiel „DE-ST:“.`;
    this.add(UserErrorCode.INVALID_VALUE, message, field);
  }

  /** A day that has come already. */
  pastDay(field: string, day: string | null | undefined): void {
    if (day && day > this.today) {
      const message = `„${field}“ (${day}) liegt in der Zukunft; heute ist der ${this.today}.`;
      this.add(UserErrorCode.DATE_IN_FUTURE, message, field);
    }
  }

  /** A day that is not too far ahead. */
  dayUntil(field: string, day: string | null | undefined, latest: string): void {
    if (day && day > latest) {
      this.add(UserErrorCode.DATE_TOO_LATE, `„${field}“ (${day}) liegt nach dem ${latest}.`, field);
    }
  }

  /** Throws Rejected where anything was found. */
  end(): void {
    const [first, ...others] = this.errors;
    if (first) throw new Rejected([first, ...others]);
  }
}
