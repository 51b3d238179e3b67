// From pieces of text, each with its format, to paragraphs of Markdown in which nothing else has a meaning. Pure, and imported
// by html-to-markdown.js, without which it does nothing.
const MARKS = [
  ["isSpoiler", (text) => `>!${text}!<`],
  ["address", linked],
  ["isStrong", (text) => `**${text}**`],
  ["isEmphasis", (text) => `*${text}*`],
]

function linked(text, address, isPicture) {
  if (text === address) return `<${address}>`
  return `${isPicture ? "!" : ""}[${text}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`
}

// One paragraph of Markdown each; two line breaks begin another.
export function markdownOf(runs) {
  const paragraphs = [[[]]]
  for (const run of runs) {
    const lines = paragraphs.at(-1)
    if (!run.isBreak) lines.at(-1).push(run)
    else if (isBlank(lines.at(-1))) paragraphs.push([[]])
    else lines.push([])
  }
  return paragraphs.map((lines) => lines.filter((line) => !isBlank(line)).map(lineOf).join("  \n")).filter(Boolean)
}

function isBlank(line) {
  return line.every(({ text }) => !text.trim())
}

function lineOf(line) {
  return startEscaped(marked(spaced(line), MARKS))
}

// Blanks as HTML has them, none at either end, and no-break ones only where French typography wants them.
function spaced(line) {
  let isAfterBlank = true
  const runs = line.map((run) => {
    let text = run.text.replace(/\u00a0(?![!?:;»%€])(?<!«\u00a0)/g, " ").replace(/[ \t\r\n\f]+/g, " ")
    if (isAfterBlank) text = text.trimStart()
    if (text) isAfterBlank = text.endsWith(" ")
    return { ...run, text }
  })
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    runs[at].text = runs[at].text.trimEnd()
    if (runs[at].text) break
  }
  return runs.filter(({ text }) => text)
}

// Puts the first of the marks around the runs that have it, and the others within; blanks stay outside.
function marked(runs, [first, ...others]) {
  if (!first) return leaves(runs)
  const [name, mark] = first
  return groups(runs, (run) => run[name] || "")
    .map((group) => {
      const text = marked(group, others)
      if (!group[0][name] || !text.trim()) return text
      const [, before, words, after] = text.match(/^(\s*)([^]*?)(\s*)$/)
      return before + mark(words, group[0][name], group[0].isPicture) + after
    })
    .join("")
}

function groups(runs, key) {
  const found = []
  for (const run of runs) {
    if (found.length && key(found.at(-1)[0]) === key(run)) found.at(-1).push(run)
    else found.push([run])
  }
  return found
}

function leaves(runs) {
  return groups(runs, (run) => Boolean(run.isCode))
    .map((group) => {
      const text = group.map((run) => run.text).join("")
      return group[0].isCode ? code(text) : text === group[0].address ? text : escaped(text)
    })
    .join("")
}

function code(text) {
  const [, before, words, after] = text.match(/^(\s*)([^]*?)(\s*)$/)
  if (!words) return text
  const ticks = "`".repeat(Math.max(0, ...[...words.matchAll(/`+/g)].map(([found]) => found.length)) + 1)
  const pad = /^`|`$/.test(words) ? " " : ""
  return `${before}${ticks}${pad}${words}${pad}${ticks}${after}`
}

// Only what would be read as a mark, so that a text looks as it was written.
function escaped(text) {
  return text
    .replace(/\\(?=[\\`*_{}[\]()>#+\-.!|]|$)/g, "\\\\")
    .replace(/`/g, "\\`")
    .replace(/\*/g, (star, at) => (isAlone(text, at) ? star : "\\*"))
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/<(?=[a-z/!?])/gi, "&lt;")
    .replace(/>!/g, "\\>!")
    .replace(/(?<![\p{L}\p{N}])_(?!\s)|(?<!\s)_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\[(?=\^|[^\]]*\](?:\s?\[|\(|:))/g, "\\[")
}

function isAlone(text, at) {
  return at > 0 && at < text.length - 1 && !text[at - 1].trim() && !text[at + 1].trim()
}

function startEscaped(line) {
  return line
    .replace(/^(?:#|>(?!!)|[-+*](?=\s|$)|-+$)/, "\\$&")
    .replace(/^(\d+)\.(?=\s|$)/, "$1\\.")
    .replace(/^(?:[-_*] ?){3,}$/, "\\$&")
    .replace(/^=(?==*$)/, "&#61;")
    .replace(/^~(?=~~)/, "&#126;")
    .replace(/^\|(?=[|:\- ]+$)/, "&#124;")
}
