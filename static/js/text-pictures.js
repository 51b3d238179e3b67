// Pictures that are pasted, dropped or chosen: each is described, uploaded while one goes on writing, and then stands where its
// placeholder stood. Without it, one uploads them at the desk and types their address.
import { hasWords } from "./html-to-markdown.js"
import { describe } from "./picture-dialog.js"
import { uploaded } from "./picture-upload.js"
import { edit, swap } from "./text-edit.js"

const dialog = document.querySelector("[data-picture-dialog]")

for (const box of document.querySelectorAll("[data-text-field][data-picture-upload]")) begin(box, box.querySelector("textarea"))

function begin(box, field) {
  const said = box.querySelector("[data-picture-said]")
  const words = said.dataset
  const running = new Set()

  const tell = (text, isTrouble = false) => {
    said.toggleAttribute("data-is-trouble", isTrouble)
    said.textContent = text
  }
  const take = async (files) => {
    const pictures = files.filter((file) => file.type.startsWith("image/"))
    if (pictures.length < files.length) tell(words.none, true)
    const marks = placeholders(pictures, field.value, words.uploading)
    edit(field, field.selectionEnd, field.selectionEnd, marks.join("\n\n"))
    for (const [at, file] of pictures.entries()) {
      const alt = await describe(dialog, file)
      if (alt === null) await swap(field, marks[at], "")
      else follow(send(file, alt, marks[at]))
    }
  }
  const follow = (sending) => {
    running.add(sending)
    tell(words.runs)
    sending.then(() => running.delete(sending))
  }
  const send = async (file, alt, mark) => {
    try {
      const { markdown } = await uploaded(box.dataset.pictureUpload, field.form.elements.csrfmiddlewaretoken.value, file, alt, words.refused)
      tell((await swap(field, mark, markdown)) ? words.done : words.gone)
      return true
    } catch (trouble) {
      await swap(field, mark, "")
      tell(`${file.name}: ${trouble instanceof TypeError ? words.unreachable : trouble.message}`, true)
      return false
    }
  }

  const button = box.querySelector("[data-picture-choose]")
  const chooser = box.querySelector("[data-picture-file]")
  button.hidden = false
  button.addEventListener("click", () => chooser.click())
  chooser.addEventListener("change", () => {
    const files = [...chooser.files]
    chooser.value = "" // so that the same one can be chosen again
    take(files)
  })
  field.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files]
    if (!files.length || hasWords(event.clipboardData.getData("text/html"))) return // Word adds a picture of its text
    event.preventDefault()
    take(files)
  })
  field.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault())
  field.addEventListener("drop", (event) => {
    const files = [...event.dataTransfer.files]
    if (!files.length) return
    event.preventDefault()
    const place = document.caretPositionFromPoint?.(event.clientX, event.clientY)
    if (place?.offsetNode === field) field.setSelectionRange(place.offset, place.offset)
    take(files)
  })
  field.form.addEventListener("submit", async (event) => {
    if (!running.size) return
    event.preventDefault()
    tell(words.waits)
    const ends = await Promise.all(running)
    if (ends.every(Boolean)) field.form.requestSubmit(event.submitter)
  })
}

// Files of one name, as all from a clipboard are, are told apart by a number.
function placeholders(files, text, uploading) {
  const marks = []
  for (const file of files) {
    const name = file.name.replace(/[[\]()\\]/g, " ").trim()
    const named = (number) => `![${uploading} ${name}${number > 1 ? ` (${number})` : ""} …]()`
    let number = 1
    while (marks.includes(named(number)) || text.includes(named(number))) number += 1
    marks.push(named(number))
  }
  return marks
}
