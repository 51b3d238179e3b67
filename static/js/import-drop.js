// Lets files be dropped onto the form, and lists what was chosen. Without it, one chooses them with the file field.
for (const zone of document.querySelectorAll("[data-drop]")) {
  const input = zone.querySelector("input[type=file]")
  const list = zone.querySelector("[data-drop-list]")
  zone.querySelector("[data-drop-hint]").hidden = false

  for (const name of ["dragenter", "dragover"]) zone.addEventListener(name, (event) => hover(event, true))
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, (event) => hover(event, false))
  zone.addEventListener("drop", take)
  input.addEventListener("change", tell)

  function hover(event, isOver) {
    event.preventDefault()
    zone.toggleAttribute("data-over", isOver)
  }

  function take(event) {
    if (!event.dataTransfer.files.length) return
    input.files = event.dataTransfer.files
    tell()
    input.focus()
  }

  function tell() {
    list.replaceChildren(...[...input.files].slice(0, 50).map(row))
    if (input.files.length > 50) list.append(Object.assign(document.createElement("li"), { textContent: "…" }))
    list.hidden = !input.files.length
  }

  function row(file) {
    const item = document.createElement("li")
    const name = document.createElement("bdi")
    name.textContent = file.name
    item.append(name, ` ${list.dataset.size.replace("SIZE", Math.ceil(file.size / 1000).toLocaleString())}`)
    return item
  }
}
