// Asks what a picture shows before it is uploaded; imported by what takes pictures, without which nothing is asked.
export async function describe(dialog, file) {
  const input = dialog.querySelector("input")
  dialog.querySelector("[data-picture-name]").textContent = file.name
  input.value = ""
  dialog.returnValue = "leave" // as Escape leaves it
  draw(dialog.querySelector("canvas"), file)
  dialog.showModal()
  input.focus()
  await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }))
  return dialog.returnValue === "take" ? input.value.trim() : null
}

async function draw(canvas, file) {
  canvas.hidden = true
  try {
    const picture = await createImageBitmap(file, { resizeHeight: 160, resizeQuality: "medium" })
    Object.assign(canvas, { width: picture.width, height: picture.height, hidden: false })
    canvas.getContext("bitmaprenderer").transferFromImageBitmap(picture)
  } catch {
    // none that this browser can show; the server may know it
  }
}
