// What each tool of the toolbar makes of a selection in a Markdown text: pure, and imported by the toolbar, without which it
// does nothing. Each gives { start, end, text, from, to }: what to replace by what, and what is selected then.
const LETTER = /[\p{L}\p{M}\p{N}'’]/u
const HEADING = /^#{1,6} +/
const ITEM = /^(\s*)(?:(?:[-*+]|\d+\.) +)?/
const LINK = /(?<!!)\[([^[\]\n]*)\]\(([^()\s]*)\)/g

export function wrap(value, start, end, open, close = open) {
  const [from, to] = start === end ? wordAt(value, start) : trimmed(value, start, end)
  const shifted = (by) => (start === end ? { from: start + by, to: start + by } : { from: from + by, to: to + by })
  if (isMarked(value, from, to, open, close)) {
    return { start: from - open.length, end: to + close.length, text: value.slice(from, to), ...shifted(-open.length) }
  }
  const parts = value.slice(from, to).split(/(\n[ \t]*\n\s*)/) // no mark reaches beyond its paragraph
  const each = (change) => parts.map((part, at) => (at % 2 ? part : change(part))).join("")
  const isOn = parts.every((part, at) => at % 2 || isMarked(part, open.length, part.length - close.length, open, close))
  if (isOn || parts.length > 1) {
    const text = each((part) => (isOn ? part.slice(open.length, -close.length) : open + part + close))
    return { start: from, end: to, text, from, to: from + text.length }
  }
  return { start: from, end: to, text: open + parts[0] + close, ...shifted(open.length) }
}

// One star marks emphasis, two are strong, three are both.
function isMarked(value, from, to, open, close) {
  if (from < open.length || to < from) return false
  if (value.slice(from - open.length, from) !== open || value.slice(to, to + close.length) !== close) return false
  if (open[0] !== "*") return true
  const stars = Math.min(value.slice(0, from).match(/\**$/)[0].length, value.slice(to).match(/^\**/)[0].length)
  return open.length === 1 ? stars % 2 === 1 : stars >= 2
}

function wordAt(value, at) {
  let [from, to] = [at, at]
  while (from > 0 && LETTER.test(value[from - 1])) from -= 1
  while (to < value.length && LETTER.test(value[to])) to += 1
  return from < at && at < to ? [from, to] : [at, at]
}

function trimmed(value, start, end) {
  const text = value.slice(start, end)
  return text.trim() ? [end - text.trimStart().length, start + text.trimEnd().length] : [end, end]
}

export const heading = lines({ has: HEADING, on: (row) => `## ${row.replace(HEADING, "")}`, off: HEADING })
export const quote = lines({ has: /^>(?!!)/, on: (row) => `> ${row}`, off: /^> ?/, gap: ">" })
export const bullets = lines({ has: /^\s*[-*+] +/, on: (row) => row.replace(ITEM, "$1- "), off: ITEM, isList: true })
export const numbers = lines({ has: /^\s*\d+\. +/, on: (row, at) => row.replace(ITEM, `$1${at}. `), off: ITEM, isList: true })
export const deeper = lines({ has: /(?!)/, on: (row) => `    ${row}` })
export const higher = lines({ has: /^/, off: /^(?: {1,4}|\t)/ })

// Puts a mark before each line of the selection, or takes it away where each has it.
function lines({ has, on, off, gap, isList = false }) {
  return (value, start, end) => {
    const first = value.lastIndexOf("\n", start - 1) + 1
    const last = `${value}\n`.indexOf("\n", end > start && value[end - 1] === "\n" ? end - 1 : end)
    const rows = value.slice(first, last).split("\n")
    const isOn = rows.every((row) => has.test(row) || (rows.length > 1 && !row.trim()) || row === gap)
    let count = 0
    const changed = rows.map((row) => {
      if (isOn) return row.replace(off, isList ? "$1" : "")
      if (!row.trim() && rows.length > 1) return gap ?? row
      return on(row, (count += 1))
    })
    // a list directly below a line of text would be more of that text
    const before = isList && !isOn && isText(value.slice(0, first).split("\n").at(-2)) ? "\n" : ""
    const after = isList && !isOn && isText(value.slice(last + 1).split("\n")[0]) ? "\n" : ""
    const text = before + changed.join("\n") + after
    const caret = Math.max(first, start + before.length + changed[0].length - rows[0].length)
    const selected = start === end ? [caret, caret] : [first + before.length, first + text.length - after.length]
    return { start: first, end: last, text, from: selected[0], to: selected[1] }
  }
}

function isText(row = "") {
  return Boolean(row.trim()) && !/^\s*(?:[-*+>]|\d+\.)/.test(row)
}

export function link(value, start, end) {
  const inside = [...value.matchAll(LINK)].find((found) => found.index < start && end < found.index + found[0].length)
  if (inside) {
    const { index, 0: whole, 1: words } = inside
    return { start: index, end: index + whole.length, text: words, from: index, to: index + words.length }
  }
  const [from, to] = start === end ? wordAt(value, start) : trimmed(value, start, end)
  const words = value.slice(from, to)
  const isAddress = /^https?:\/\/\S+$/.test(words)
  const caret = words && !isAddress ? to + 3 : from + 1
  return { start: from, end: to, text: isAddress ? `[](${words})` : `[${words}]()`, from: caret, to: caret }
}

// The mark stands at the caret, its text at the end, where one goes on typing: one step, and one step back.
export function footnote(value, start, end) {
  const taken = [...value.matchAll(/\[\^(\d+)\]/g)].map((found) => Number(found[1]))
  const label = `[^${Math.max(0, ...taken) + 1}]`
  const gap = /(?:^|\n)\[\^[^\]\n]+\]: .*$/.test(value.trimEnd()) ? "\n" : "\n\n"
  const text = `${label}${value.slice(end).trimEnd()}${gap}${label}: `
  return { start: end, end: value.length, text, from: end + text.length, to: end + text.length }
}
