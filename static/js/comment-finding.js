// Leads a link to a comment that stands on another page by now to where it is. Without it, one looks through the pages.
const list = document.querySelector("[data-find]")
const number = location.hash.match(/^#comment-(\d+)$/)?.[1]

if (list && number && !document.getElementById(`comment-${number}`)) find(`${list.dataset.find}${number}/`)

async function find(address) {
  const found = await fetch(address, { method: "HEAD" })
  const isElsewhere = new URL(found.url).pathname !== location.pathname
  if (found.ok && isElsewhere) location.replace(address)
}
