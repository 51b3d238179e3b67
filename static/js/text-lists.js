// Goes on with a list or a quote at each new line, and ends it at an empty one; Shift+Enter is a bare line end, and Tab leaves
// the field, as everywhere. Without it, one types the marks again.
import { edit } from "./text-edit.js"

const QUOTES = String.raw`(?:[ ]{0,3}>(?!!)[ ]?)*`
const ITEM = new RegExp(String.raw`^(${QUOTES})([ \t]*)(?:([-*+])|(\d{1,9})\.)([ ]+)`)
const QUOTE = new RegExp(`^(${QUOTES})(?=[^>]|$)`)

for (const field of document.querySelectorAll("textarea[data-markdown]")) begin(field)

function begin(field) {
  let isBare = false
  field.addEventListener("keydown", (event) => (isBare = event.shiftKey))
  field.addEventListener("beforeinput", (event) => {
    if (event.inputType !== "insertLineBreak" || isBare || field.selectionStart !== field.selectionEnd) return
    const change = onEnter(field.value, field.selectionStart)
    if (!change) return
    event.preventDefault()
    edit(field, change.start, field.selectionStart, change.text)
  })
}

function onEnter(value, caret) {
  const first = value.lastIndexOf("\n", caret - 1) + 1
  const row = value.slice(first, caret)
  if (isInCode(value.slice(0, first))) return null
  const item = row.match(ITEM)
  const [marks] = item ?? row.match(QUOTE) ?? [""]
  if (!marks || row.length < marks.length) return null
  const isEmpty = !row.slice(marks.length).trim() && !value.slice(caret).split("\n")[0].trim()
  if (isEmpty) return { start: first, text: item ? ended(item) : "" }
  if (!item) return { start: caret, text: `\n${marks}` }
  const [, quotes, indent, bullet, number, blank] = item
  return { start: caret, text: `\n${quotes}${indent}${bullet ?? `${Number(number) + 1}.`}${blank}` }
}

// An empty item that stands within another list becomes one of that list.
function ended([whole, quotes, indent]) {
  return indent ? quotes + indent.replace(/(?: {1,4}|\t)$/, "") + whole.slice(quotes.length + indent.length) : quotes
}

function isInCode(before) {
  return (before.match(/^[ ]{0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1
}
