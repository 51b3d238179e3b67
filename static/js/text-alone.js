// Leaves nothing on the page but the text, and brings the rest back with Escape. Without it, one looks away from the rest.
for (const button of document.querySelectorAll("[data-alone]")) begin(button, document.getElementById(button.dataset.alone))

function begin(button, field) {
  const turn = (isAlone) => {
    const { selectionStart, selectionEnd } = field
    document.body.toggleAttribute("data-text-alone", isAlone)
    button.setAttribute("aria-pressed", String(isAlone))
    field.focus()
    field.setSelectionRange(selectionStart, selectionEnd)
  }
  button.addEventListener("click", () => turn(!document.body.hasAttribute("data-text-alone")))
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || document.querySelector("dialog:modal")) return
    if (document.body.hasAttribute("data-text-alone")) turn(false)
  })
}
