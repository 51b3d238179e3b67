// Writes into a text field so that the browser's own undo takes it back. Imported by everything that edits the text, as a
// second way to write would be one too many; it does nothing by itself.
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
