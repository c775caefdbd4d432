'use strict';
// To be loaded between Bridge.NET's runtime and Kusto.Language. The runtime looks up by name, again for every call, what .NET knows beforehand:
// which classes an object is of, how a collection counts. The functions here answer the same, faster; whatever is unusual goes to the originals.

const array = System.Array;
const original = {
  is: Bridge.is, isArray: Bridge.isArray, getEnumerator: Bridge.getEnumerator, getCount: array.getCount, getItem: array.getItem,
  referenceEquals: Bridge.referenceEquals, cast: Bridge.cast, compare: System.String.compare, property: Bridge.property,
};

Bridge.isArray = (object, type) => Array.isArray(object) || original.isArray(object, type);
Bridge.isHtmlAttributeCollection = () => false;

/** Of a class or interface, by the classes of objects: whether they are of it. */
const known = new Map();

Bridge.is = function is(object, type, ignoreFn, allowNull) {
  if (object === null || object === undefined) return !!allowNull;
  if (typeof object === 'object' && object.$boxed === undefined && type !== System.Object) {
    const own = object.constructor;
    if (own !== Object && own.$kind !== undefined) {
      if (type.$kind === 'class') {
        if (object instanceof type) return true;
        if (type.$is === undefined && !type.$literal) return false;
      } else if (type.$isInterface === true && !own.$isArrayEnumerator) {
        let answers = known.get(type);
        if (answers === undefined) known.set(type, answers = new Map());
        let answer = answers.get(own);
        if (answer === undefined) answers.set(own, answer = !!original.is(object, type, ignoreFn, allowNull));
        return answer;
      }
    }
  }
  return original.is(object, type, ignoreFn, allowNull);
};

Bridge.as = function as(object, type, allowNull) {
  if (!Bridge.is(object, type, false, allowNull)) return null;
  return object !== null && object !== undefined && object.$boxed && type !== Object && type !== System.Object ? object.v : object;
};

Bridge.cast = function cast(object, type, allowNull) {
  return typeof object === 'object' && object !== null && object.$boxed === undefined && Bridge.is(object, type, false, allowNull)
    ? object : original.cast(object, type, allowNull);
};

Bridge.referenceEquals = function referenceEquals(a, b) {
  if (a === null || a === undefined) return b === null || b === undefined || original.referenceEquals(a, b);
  return a.$boxed === undefined ? a === b : original.referenceEquals(a, b);
};

const counts = new Map();
const items = new Map();
const enumerators = new Map();

function nameOf(names, type, prefix, suffix) {
  let name = names.get(type);
  if (name === undefined) names.set(type, name = prefix + Bridge.getTypeAlias(type) + suffix);
  return name;
}

/** The property in which objects of a class say how many elements they have; null where the original must find out. */
function counterOf(object, type) {
  const generic = type ? 'System$Collections$Generic$ICollection$1$' + Bridge.getTypeAlias(type) : null;
  if (object.constructor === Object || generic !== null && typeof object[generic + '$getCount'] === 'function') return null;
  if (typeof object.System$Collections$ICollection$getCount === 'function') return null;
  const names = [...(generic === null ? [] : [generic + '$Count']), 'System$Collections$ICollection$Count', 'Count'];
  return names.find(name => object[name] !== undefined) ?? null;
}

array.getCount = function getCount(object, type) {
  if (Array.isArray(object)) return object.length;
  if (object._items !== undefined && object._size !== undefined) return object._size;
  const own = object.constructor;
  let counters = counts.get(type);
  if (counters === undefined) counts.set(type, counters = new Map());
  let counter = counters.get(own);
  if (counter === undefined) counters.set(own, counter = counterOf(object, type));
  return counter === null ? original.getCount(object, type) : object[counter];
};

array.getItem = function getItem(object, index, type) {
  if (type) {
    if (Array.isArray(object)) return object[index];
    if (object._items !== undefined && index >= 0 && index < object._size) return object._items[index];
    const name = nameOf(items, type, 'System$Collections$Generic$IList$1$', '$getItem');
    if (typeof object[name] === 'function') return object[name](index);
  }
  return original.getItem(object, index, type);
};

Bridge.getEnumerator = function getEnumerator(object, type) {
  if (arguments.length === 2 && typeof type === 'function' && typeof object === 'object' && object !== null) {
    if (Array.isArray(object)) return new Bridge.ArrayEnumerator(object, type);
    const name = nameOf(enumerators, type, 'System$Collections$Generic$IEnumerable$1$', '$GetEnumerator');
    if (typeof object[name] === 'function') return object[name]();
  }
  return original.getEnumerator.apply(Bridge, arguments);
};

class Reference {
  constructor(owner, name) {
    this.owner = owner;
    this.name = name;
  }
  get v() {
    return this.name == null ? this.owner : this.owner[this.name];
  }
  set v(value) {
    if (this.name != null) this.owner[this.name] = value;
    else if (value && value.$clone) value.$clone(this.owner);
    else this.owner = value;
  }
}
Bridge.ref = (owner, name) => new Reference(owner, Bridge.isArray(name) ? array.toIndex(owner, name) : name);

System.String.compare = function compare(a, b) {
  return typeof a === 'string' && a === b ? 0 : original.compare.apply(System.String, arguments);
};

Bridge.property = function property(scope, name, value, statics, type, alias) {
  if (statics || value && (value.get || value.set)) return original.property.call(Bridge, scope, name, value, statics, type, alias);
  const field = JSON.stringify(Bridge.getTypeAlias(type) + '$' + name);
  type.$init = type.$init || {};
  const [get, set] = new Function('v', `return [function () { const o = this.$init[${field}]; return o === undefined ? v : o; }, function (value) { this.$init[${field}] = value; }];`)(value);
  const accessors = { enumerable: !alias, configurable: true, get, set };
  Object.defineProperty(scope, name, accessors);
  return accessors;
};
