/** Whether two values of a form say the same: texts, numbers, lists, rows, and moments of time. */
export default function equal(one, other) {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) {
    return true;
  }
  if (!isObject(one) || !isObject(other) || Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) {
    return false;
  }
  if (!Array.isArray(one) && Object.getPrototypeOf(one) !== Object.prototype) {
    return one.valueOf() === other.valueOf();
  }
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && equal(one[key], other[key]));
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}
