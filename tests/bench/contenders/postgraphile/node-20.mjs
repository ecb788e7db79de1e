// PostGraphile asks for Node 22; this is all that it misses in Node 20.
Promise.withResolvers ??= function withResolvers() {
  const settle = {};
  const promise = new this((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, ...settle };
};
