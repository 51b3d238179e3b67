"""What `./run --help` says: Matinee's own commands with what each is for, then the names of Django's."""

from textwrap import fill

from django.core.management import get_commands, load_command_class

OURS = ("config", "blog", "comments", "exchange")


def overview() -> str:
    commands = get_commands()
    own = sorted((name for name, app in commands.items() if app in OURS), key=lambda name: (name != "serve", name))
    others = ", ".join(sorted(set(commands) - set(own)))
    width = max(map(len, own))
    lines = "\n".join(f"  ./run {name:{width}}  {_purpose(name, str(commands[name]))}" for name in own)
    return (
        f"./run starts the blog. ./run COMMAND ... runs one of its commands:\n\n{lines}\n\n"
        "./run COMMAND --help says more of each. Those that come with Django:\n\n"
        f"{fill(others, 100, initial_indent='  ', subsequent_indent='  ')}\n"
    )


def _purpose(name: str, app: str) -> str:
    return load_command_class(app, name).help.strip().partition("\n")[0]
