// Brings the reply form to the comment that is answered. Without it, "Reply" leads to a page with the form at its end.
const form = document.getElementById("respond")
const home = document.createElement("div")
const title = form?.querySelector("[data-reply-title]")
const cancel = document.getElementById("cancel-comment-reply-link")
const parent = form?.querySelector("[name=comment_parent]")
const asItWas = form && { title: title.innerHTML, parent: parent.value, isAnswer: !cancel.hidden }
let link = null

function answer(event) {
  const clicked = event.target.closest("[data-commentid]") // at the cap too, where WordPress has no link
  if (!clicked || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  link = clicked
  if (!home.isConnected) form.before(home)
  document.getElementById(link.dataset.belowelement).after(form)
  title.textContent = link.dataset.replyto
  parent.value = link.dataset.commentid
  cancel.hidden = false
  form.querySelector("textarea, input:not([type=hidden])").focus()
}

function putBack(event) {
  if (!home.isConnected) return
  event.preventDefault()
  home.replaceWith(form)
  title.innerHTML = asItWas.title
  parent.value = asItWas.parent
  cancel.hidden = !asItWas.isAnswer
  link.focus()
}

function sendByKey(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form?.requestSubmit()
}

if (form) {
  home.id = "wp-temp-form-div" // the name that WordPress gives it
  home.hidden = true
  document.addEventListener("click", answer)
  cancel.addEventListener("click", putBack)
  form.addEventListener("keydown", sendByKey)
}
