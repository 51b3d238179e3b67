// Writes into a text field so that the browser's own undo takes it back. Imported by everything that edits the text, as a
// second way to write would be one too many; it does nothing by itself.
let isComposing = false
document.addEventListener("compositionstart", () => (isComposing = true))
document.addEventListener("compositionend", () => (isComposing = false))

export function edit(field, start, end, text, from = start + text.length, to = from) {
  if (document.activeElement !== field) field.focus({ preventScroll: true })
  field.setSelectionRange(start, end)
  const isChange = start !== end || text
  const mayType = document.activeElement === field && !field.readOnly // not behind a dialog
  if (isChange && !(mayType && document.execCommand(text ? "insertText" : "delete", false, text))) {
    field.setRangeText(text, start, end, "end")
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
  field.setSelectionRange(from, to)
}

// Exchanges a piece of the text while somebody goes on writing, here or elsewhere; false where it is no longer there. Waits
// for the end of a dialog and of a word that an input method makes, and leaves caret, focus and scrolling as they were.
export async function swap(field, old, text) {
  const open = document.querySelector("dialog:modal")
  if (open) await new Promise((resolve) => open.addEventListener("close", resolve, { once: true }))
  if (isComposing) await new Promise((resolve) => document.addEventListener("compositionend", () => setTimeout(resolve), { once: true }))
  const at = field.value.indexOf(old)
  if (at < 0) return false
  const { selectionStart, selectionEnd } = field
  const [held, top] = [document.activeElement, scrollY]
  const moved = (place) => (place <= at ? place : Math.max(place - old.length, at) + text.length)
  edit(field, at, at + old.length, text, moved(selectionStart), moved(selectionEnd))
  if (held !== field) held.focus({ preventScroll: true })
  scrollTo({ top, behavior: "instant" })
  return true
}
