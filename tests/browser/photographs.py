"""Pictures as a person chooses them from a disk."""

from io import BytesIO

from PIL import Image


def photograph(size=(900, 600), colour="teal"):
    buffer = BytesIO()
    Image.new("RGB", size, colour).save(buffer, "JPEG")
    return {"name": "photograph.jpg", "mimeType": "image/jpeg", "buffer": buffer.getvalue()}
