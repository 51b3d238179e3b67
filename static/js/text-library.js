// A picture that is there already, put into the text at the caret; one without words is described first. Without it, one
// types the mark that stands at the picture in the library.
import { describe as ask } from "./picture-dialog.js"
import { describe, fileOf, pick } from "./picture-library.js"
import { edit } from "./text-edit.js"

const asking = document.querySelector("[data-picture-dialog]")
const library = document.querySelector("[data-library-dialog]")

for (const box of document.querySelectorAll("[data-text-field]")) begin(box, box.querySelector("textarea"), box.querySelector("[data-picture-library]"))

function begin(box, field, button) {
  if (!button || !library) return
  const said = box.querySelector("[data-picture-said]")
  button.hidden = false
  button.addEventListener("click", async () => {
    said.textContent = ""
    said.removeAttribute("data-is-trouble")
    const picture = await pick(library)
    if (!picture) return field.focus()
    const markdown = await described(picture, field.form.elements.csrfmiddlewaretoken.value, said)
    if (markdown) edit(field, field.selectionStart, field.selectionEnd, markdown)
    else field.focus()
  })
}

async function described(picture, token, said) {
  if (picture.alt) return picture.markdown
  try {
    const alt = await ask(asking, await fileOf(picture))
    if (alt === null) return ""
    return alt ? (await describe(library, picture, alt, token, said.dataset.refused)).markdown : picture.markdown
  } catch (trouble) {
    said.toggleAttribute("data-is-trouble", true)
    said.textContent = trouble instanceof TypeError ? said.dataset.unreachable : trouble.message
    return picture.markdown
  }
}
