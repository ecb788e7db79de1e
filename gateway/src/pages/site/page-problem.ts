/** Why a page is not shown, in words for people. */
export class PageProblem extends Error {
  constructor(
    readonly status: 400 | 404 | 503,
    message: string,
  ) {
    super(message);
  }
}
