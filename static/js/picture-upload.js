// Sends a picture to the library, and gives what the server says of it; throws an Error in words where it is refused.
export async function uploaded(address, token, file, alt, refused) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ csrfmiddlewaretoken: token, alt, file })) body.append(name, value)
  const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } })
  const isOurs = answer.headers.get("content-type")?.includes("json")
  const picture = isOurs ? await answer.json() : {}
  if (answer.status !== 201 || !picture.markdown) throw new Error(picture.error ?? refused)
  return picture
}
