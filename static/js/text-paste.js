// Makes Markdown of rich text that is pasted, and a link of an address that is pasted over words; Ctrl+Shift+V pastes plain
// text, as always. Without it, pasting does, too.
import { edit } from "./text-edit.js"
import { hasWords, htmlToMarkdown } from "./html-to-markdown.js"

const ADDRESS = /^https?:\/\/\S+$/

for (const field of document.querySelectorAll("textarea[data-markdown]")) begin(field)

function begin(field) {
  let isPlain = false
  field.addEventListener("keydown", (event) => (isPlain = event.shiftKey && event.code === "KeyV"))
  field.addEventListener("keyup", () => (isPlain = false))
  field.addEventListener("paste", (event) => {
    if (isPlain || event.defaultPrevented) return
    const { selectionStart: start, selectionEnd: end } = field
    const text = asMarkdown(event.clipboardData, field.value.slice(start, end))
    if (!text) return
    event.preventDefault()
    edit(field, start, end, text)
  })
}

// Nothing where the browser's own way is right: for plain text, and for source from an editor, which only looks rich.
function asMarkdown(board, selected) {
  const address = board.getData("text/plain").trim()
  if (ADDRESS.test(address) && selected.trim() && !/[[\]\n]/.test(selected) && !ADDRESS.test(selected)) {
    return `[${selected}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`
  }
  const html = board.getData("text/html")
  if (!html || board.types.includes("vscode-editor-data") || (board.files.length && !hasWords(html))) return null
  return htmlToMarkdown(html)
}
