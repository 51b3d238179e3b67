// Fills title and publication of a link with what the page at its address is called; nothing is saved by it. It serves every
// [data-link] with fields whose names end in url, title and publication. Without it, the button sends the form, and
// the page comes back with the proposal.
async function propose(event) {
  const button = event.target.closest("[data-propose]")
  if (!button || button.disabled) return
  event.preventDefault()
  const row = button.closest("[data-link]")
  const note = row.querySelector("[data-link-note]")
  button.disabled = true
  note.textContent = "…"
  note.textContent = await ask(button, row, note).catch(() => note.dataset.failed)
  button.disabled = false
  button.focus()
}

async function ask(button, row, note) {
  const [url, title, publication] = ["url", "title", "publication"].map((name) => row.querySelector(`[name$=${name}]`))
  const body = new FormData()
  body.set("url", /^\w+:/.test(url.value) ? url.value : `https://${url.value}`)
  body.set("csrfmiddlewaretoken", button.form.elements.csrfmiddlewaretoken.value)
  const answer = await (await fetch(button.dataset.propose, { method: "POST", body })).json()
  if (answer.error) return answer.error
  const before = [title.value, publication.value].filter(Boolean).join(" · ")
  title.value = answer.title
  publication.value = answer.publication
  row.querySelector("details")?.setAttribute("open", "")
  return before ? note.dataset.said.replace("BEFORE", before) : ""
}

document.addEventListener("click", propose)
