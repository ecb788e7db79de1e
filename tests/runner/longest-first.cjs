const { default: Sequencer } = require('@jest/test-sequencer');

// A minute each, and a clean clone knows no durations: begun last, they would leave the other cores idle in the end.
const longest =
  /(scenarios|pages\/(pages|docs)|registry\/(rules|publish|life|join|verify\/verify-probes)|login\/demo|drain|imports\/runs|snapshot\/refusals|distributed|exact)\.test\.js$/;

/** Jest's order, but for the longest test files, which begin first. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => longest.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
