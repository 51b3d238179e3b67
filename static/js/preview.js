// Shows the article beside the form while one writes. Without it, "Preview" opens it in a tab of its own.
const PAUSE = 400

for (const button of document.querySelectorAll("[data-preview]")) begin(button, document.querySelector("[data-preview-pane]"))

function begin(button, pane) {
  const form = button.form
  const frame = pane.querySelector("iframe")
  let waiting = 0
  let running = false
  button.setAttribute("aria-expanded", "false")

  const draw = async () => {
    if (running) return
    running = true
    try {
      const answer = await fetch(button.formAction, { method: "POST", body: new FormData(form) })
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      const main = frame.contentDocument?.getElementById("main")
      if (answer.ok && main) main.replaceChildren(...page.getElementById("main").children)
    } catch {
      // the server does not answer: what was drawn last stays
    }
    running = false
  }
  button.addEventListener("click", async (event) => {
    event.preventDefault()
    pane.hidden = !pane.hidden
    document.body.toggleAttribute("data-previewed", !pane.hidden)
    button.setAttribute("aria-expanded", String(!pane.hidden))
    if (pane.hidden) return
    if (!frame.src) {
      frame.src = frame.dataset.src
      await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }))
    }
    draw()
  })
  form.addEventListener("input", () => {
    clearTimeout(waiting)
    if (!pane.hidden) waiting = setTimeout(draw, PAUSE)
  })
}
