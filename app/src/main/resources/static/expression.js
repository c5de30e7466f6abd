// Runs checked expressions of packs in the browser: the tree comes from the server, nothing is parsed or eval'ed here.
// Numbers are exact quotients of BigInt, days are counted from 1970-01-01, moments in microseconds; absent is null.
// Means the same as JvmEvaluator and SqlWriter; a test holds the three together.

const MOST_STEPS = 2_000_000;

const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };
function quotient(n, d) {
  if (d === 0n) return null;
  const common = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}
const whole = (n) => ({ n: BigInt(n), d: 1n });
const negated = (a) => ({ n: -a.n, d: a.d });
const plus = (a, b) => quotient(a.n * b.d + b.n * a.d, a.d * b.d);
const isNumber = (a) => a !== null && typeof a === "object" && "n" in a && "d" in a;
const absolute = (n) => (n < 0n ? -n : n);

function number(written) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(written));
  if (!match) throw new TypeError("no number: " + written);
  const decimals = match[3] ?? "";
  const n = BigInt(match[2] + decimals);
  return quotient(match[1] ? -n : n, 10n ** BigInt(decimals.length));
}

const floor = Math.floor;
function day(written) {
  const [year, month, date] = written.split("-").map(Number);
  return fromCivil(year, month, date);
}
function fromCivil(year, month, date) {
  const y = month <= 2 ? year - 1 : year;
  const era = floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + ofEra * 365 + floor(ofEra / 4) - floor(ofEra / 100) + ofYear - 719468;
}
function civil(days) {
  const z = days + 719468;
  const era = floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = floor((ofEra - floor(ofEra / 1460) + floor(ofEra / 36524) - floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const m = floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date: ofYear - floor((153 * m + 2) / 5) + 1 };
}
const monthLength = (year, month) => fromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - fromCivil(year, month, 1);
function plusMonths(days, months) {
  const from = civil(days);
  const count = from.year * 12 + from.month - 1 + months;
  const year = floor(count / 12);
  const month = count - year * 12 + 1;
  return fromCivil(year, month, Math.min(from.date, monthLength(year, month)));
}
function months(from, to) {
  const a = civil(from), b = civil(to);
  const count = (b.year - a.year) * 12 + b.month - a.month;
  return plusMonths(from, count) > to ? count - 1 : count;
}
const first = (d) => d - civil(d).date + 1;
function moment(written) {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6})\d*)?Z$/.exec(written);
  if (!match) throw new TypeError("no moment: " + written);
  const seconds = day(match[1]) * 86400 + match[2] * 3600 + match[3] * 60 + Number(match[4]);
  return BigInt(seconds) * 1000000n + BigInt((match[5] ?? "").padEnd(6, "0"));
}

function read(value, kind) {
  if (value === undefined || value === null) return null;
  return kind === "number" ? number(value) : kind === "day" ? day(value) : kind === "moment" ? moment(value) : value;
}
function compare(a, b) {
  const [x, y] = isNumber(a) ? [a.n * b.d, b.n * a.d] : [a, b];
  return x < y ? -1 : x > y ? 1 : 0;
}
const same = (a, b) => (isNumber(a) && isNumber(b) ? a.n === b.n && a.d === b.d : a === b);
const best = (values, sign) => values.reduce((x, y) => (compare(y, x) * sign < 0 ? y : x));
function rounded(a, decimals) {
  const scaled = absolute(a.n) * 10n ** decimals;
  const units = (scaled * 2n + a.d) / (a.d * 2n);
  return quotient(a.n < 0n ? -units : units, 10n ** decimals);
}
function moved(from, [byMonths, byDays, byHours], sign) {
  return typeof from === "bigint" ? from + BigInt(sign * byHours) * 3600000000n : plusMonths(from, sign * byMonths) + sign * byDays;
}

const FUNCTIONS = {
  abs: (a) => ({ n: absolute(a.n), d: a.d }),
  sign: (a) => whole(a.n < 0n ? -1 : a.n > 0n ? 1 : 0),
  round: (a, decimals) => rounded(a, decimals.n),
  min: (...all) => best(all, 1),
  max: (...all) => best(all, -1),
  years_of: (from, to) => whole(floor(months(from, to) / 12)),
  criminal_age: (from, to) => whole(floor(months(from, to - 1) / 12)),
  months: (from, to) => whole(months(from, to)),
  days: (from, to) => whole(to - from),
  hours: (from, to) => quotient(to - from, 3600000000n),
  minutes: (from, to) => quotient(to - from, 60000000n),
  year: (d) => whole(civil(d).year),
  month: first,
  month_end: (d) => plusMonths(first(d), 1) - 1,
  month_after: (d) => plusMonths(first(d), 1),
  year_end: (d) => fromCivil(civil(d).year, 12, 31),
  date: (d, n) => Math.min(first(d) + Number(n.n) - 1, plusMonths(first(d), 1) - 1),
  add: (from, length) => moved(from, length, 1),
  subtract: (from, length) => moved(from, length, -1),
  size: (text) => whole([...text].length),
  startsWith: (text, start) => text.startsWith(start),
  endsWith: (text, end) => text.endsWith(end),
  contains: (text, part) => text.includes(part),
};
const OF_KNOWN = { first_known: (all) => all[0], min_known: (all) => best(all, 1), max_known: (all) => best(all, -1) };
const ORDERS = { "<": (c) => c < 0, "<=": (c) => c <= 0, ">": (c) => c > 0, ">=": (c) => c >= 0 };
const OPERATIONS = {
  "+": plus,
  "-": (a, b) => plus(a, negated(b)),
  "*": (a, b) => quotient(a.n * b.n, a.d * b.d),
  "/": (a, b) => quotient(a.n * b.d, a.d * b.n),
};
const TAKEN = {
  exists: (t) => t.length > 0,
  all: (t) => t.every(([, v]) => v === true),
  count: (t) => whole(t.length),
  sum: (t) => t.reduce((sum, [, v]) => plus(sum, v), whole(0)),
  last: (t) => (t.length ? t[t.length - 1][0] : null),
  least: (t) => ofKnown(t, (all) => best(all, 1)),
  most: (t) => ofKnown(t, (all) => best(all, -1)),
  mean: (t) => ofKnown(t, (all) => OPERATIONS["/"](all.reduce(plus), whole(all.length))),
};
function ofKnown(taken, result) {
  const known = taken.map(([, v]) => v).filter((v) => v !== null);
  return known.length ? result(known) : null;
}

/** What a tree gives for values by name: numbers as decimal text, days and moments as ISO text, lists as arrays. */
export function evaluate(tree, values) {
  const rows = {};
  let steps = 0;
  const strict = (operands, result) => {
    const all = operands.map(run);
    return all.includes(null) ? null : result(...all);
  };
  const NODES = {
    none: () => null,
    constant: (v) => v,
    number: (n, d) => ({ n: BigInt(n), d: BigInt(d) }),
    day: (v) => day(v),
    length: (...length) => length,
    value: (name, kind) => read(values[name], kind),
    member: (row, field, kind) => read(field === "" ? rows[row] : rows[row][field], kind),
    part: (of, field, kind) => read((run(of) ?? {})[field], kind),
    not: (a) => !run(a),
    and: (a, b) => run(a) && run(b),
    or: (a, b) => run(a) || run(b),
    known: (a) => run(a) !== null,
    same: (a, b) => same(run(a), run(b)),
    oneOf: (a, words) => words.includes(run(a)),
    among(a, list, kind) {
      const wanted = run(a);
      return wanted !== null && (run(list) ?? []).some((e) => same(wanted, read(e, kind)));
    },
    negated: (a) => strict([a], negated),
    choice: (condition, yes, no) => run(run(condition) ? yes : no),
    call(name, args) {
      if (!(name in OF_KNOWN)) return strict(args, FUNCTIONS[name]);
      const known = args.map(run).filter((v) => v !== null);
      return known.length ? OF_KNOWN[name](known) : null;
    },
    rows(taken, list, row, condition, value) {
      const found = [];
      for (const each of run(list) ?? []) {
        rows[row] = each;
        if (!run(condition)) continue;
        found.push([each, run(value)]);
        // Decided, as on the server: what follows is not looked at.
        if (taken === "exists" || (taken === "all" && found.at(-1)[1] !== true)) break;
      }
      delete rows[row];
      return TAKEN[taken](found);
    },
  };
  function run([node, ...parts]) {
    if (++steps > MOST_STEPS) throw new RangeError("an expression took too many steps");
    if (node in ORDERS) return strict(parts, (a, b) => ORDERS[node](compare(a, b))) === true;
    if (node in OPERATIONS) return strict(parts, OPERATIONS[node]);
    return NODES[node](...parts);
  }
  return run(tree);
}
