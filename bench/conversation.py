"""How fast the page of a post is below which 10 or 1,000 comments stand, as a ratio to nginx with the same bytes.

    .venv/bin/python bench/conversation.py

Needs Debian's nginx and wrk. Everything runs on 127.0.0.1, in a folder of its own, and ends within two minutes.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from pages import HEADING, ROOT, ROUNDS, Load, Server, fetch, free_port, load, memory, nginx, report, running, wait_for

SIZES = (10, 1_000)
FEW = {"connections": 4, "seconds": 8}  # a page of 1,000 comments may take long
FILL = """
from blog.models import Post
from comments.models import Comment

TEXTS = (
    "I saw it *twice*, and the second time I understood the ending.",
    "Not for me. The music is too loud, and **nobody** ever finishes a sentence.\\n\\nThe train, though!",
    "> The sea thinks.\\n\\nSo it does. See https://example.com/essay for more, and >!the dog!< for less.",
)
for size in %s:
    post = Post.objects.create(title=f"Talk {size}", status="published", source="The sea thinks.")
    thread = []
    for number in range(size):
        # Threads of ten: an opening, answers down to a level below the cap, and some beside each other.
        place = number %% 10
        above = None if place == 0 else thread[number - (1 if place < 7 else place)]
        thread.append(Comment(
            post=post, parent=above, author_name=f"Reader {number %% 97}", source=TEXTS[number %% 3],
            author_url="https://example.com/" if number %% 4 == 0 else "",
        ))
    Comment.objects.store_thread(thread)
"""


def main() -> None:
    for program in ("nginx", "wrk"):
        if not shutil.which(program):
            sys.exit(f"{program} is not installed here: apt install nginx-light wrk")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        ours = stack.enter_context(matinee(folder))
        pages = {str(size): fetch(f"{ours.url}/talk-{size}/") for size in SIZES}
        static = stack.enter_context(nginx(folder, pages))
        print(f"{FEW['connections']} connections, {ROUNDS} rounds in turn, {os.cpu_count()} cores; medians")
        print(HEADING)
        for name, page in pages.items():
            report(name, len(page), [one_round(name, ours, static) for _ in range(ROUNDS)])
        print(f"memory afterwards, all processes: {memory(ours.pid)}")


def one_round(name: str, ours: Server, static: Server) -> tuple[Load, Load]:
    return load(static, f"/{name}.html", **FEW), load(ours, f"/talk-{name}/", **FEW)


@contextmanager
def matinee(folder: Path) -> Iterator[Server]:
    """The site with two posts of its own; every page is made anew for every request."""
    port = free_port()
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment = {**kept, "DATA_DIR": str(folder / "data"), "PORT": str(port), "FIRST_CONTENT": "none"}
    manage = [sys.executable, str(ROOT / "manage.py")]
    for command in (["migrate", "--verbosity=0"], ["shell", "--no-imports", "-c", FILL % (SIZES,)]):
        subprocess.run([*manage, *command], env=environment, check=True)
    with running([*manage, "serve"], environment) as process:
        wait_for(f"http://127.0.0.1:{port}/talk-{SIZES[0]}/")
        yield Server(f"http://127.0.0.1:{port}", process.pid)


if __name__ == "__main__":
    main()
