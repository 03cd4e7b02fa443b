/**
 * `Object.hasOwn` is newer than ES2020, and @noble/hashes calls it while it loads: where it is absent not even the menu
 * would come up. build.mjs puts this in its place throughout the bundle.
 */
const hasOwn = (object: object, key: PropertyKey): boolean =>
  Object.getOwnPropertyDescriptor(object, key) !== undefined;

export { hasOwn as 'Object.hasOwn' };
