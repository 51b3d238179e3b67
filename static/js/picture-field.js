// The picture of a post: chosen from the library, or sent as soon as it is chosen, so that the preview shows it and no crash
// takes it away. Without it, a chosen file is sent with the form.
import { describe as ask } from "./picture-dialog.js"
import { pick } from "./picture-library.js"
import { uploaded } from "./picture-upload.js"

const asking = document.querySelector("[data-picture-dialog]")
const library = document.querySelector("[data-library-dialog]")

for (const box of document.querySelectorAll("[data-picture-field]")) begin(box, box.querySelector("input[type=hidden]"))

function begin(box, field) {
  const shown = box.querySelector("[data-picture-shown]")
  const file = box.querySelector("input[type=file]")
  const away = box.querySelector("[data-picture-away]")
  const choose = box.querySelector("[data-picture-from-library]")
  const said = box.querySelector("[data-picture-words]")
  let running = null

  const tell = (text, isTrouble = false) => {
    said.toggleAttribute("data-is-trouble", isTrouble)
    said.textContent = text
  }
  const set = (picture) => {
    field.value = picture?.id ?? ""
    shown.hidden = !picture
    if (picture) Object.assign(shown, { src: picture.thumbnail, alt: picture.alt })
    away.hidden = !picture
    field.dispatchEvent(new Event("change", { bubbles: true }))
  }
  box.querySelector("[data-without-script]")?.remove()
  for (const alone of box.querySelectorAll("[data-with-file]")) alone.hidden = true
  away.hidden = !field.value
  away.addEventListener("click", () => {
    set(null)
    tell(said.dataset.away)
    ;(choose ?? file).focus()
  })
  if (choose && library) {
    choose.hidden = false
    choose.addEventListener("click", async () => {
      const picture = await pick(library)
      if (picture) tell((set(picture), said.dataset.chosen))
      choose.focus()
    })
  }
  const send = async (chosen, alt) => {
    try {
      const token = field.form.elements.csrfmiddlewaretoken.value
      set(await uploaded(box.dataset.pictureUpload, token, chosen, alt.value, said.dataset.refused))
      file.value = alt.value = ""
      tell(said.dataset.chosen)
    } catch (trouble) {
      alt.closest("[data-with-file]").hidden = false // it is sent with the form, then
      tell(trouble instanceof TypeError ? said.dataset.unreachable : trouble.message, true)
    }
    running = null
  }
  if (!file || !box.dataset.pictureUpload) return
  file.addEventListener("change", async () => {
    const [chosen] = file.files
    if (!chosen) return
    const words = await ask(asking, chosen)
    if (words === null) return (file.value = "")
    const alt = box.querySelector("[data-with-file] input")
    alt.value = words
    tell(said.dataset.runs)
    running = send(chosen, alt)
  })
  field.form.addEventListener("submit", async (event) => {
    if (!running || event.defaultPrevented) return
    event.preventDefault()
    tell(said.dataset.waits)
    await running
    field.form.requestSubmit(event.submitter)
  })
}
