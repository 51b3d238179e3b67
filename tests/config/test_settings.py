"""Settings: `.env.example` lists them all, a wrong one is named, and the secret is for its owner's eyes."""

import ast
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READERS = {"_setting", "_text", "_choice", "_flag", "_number"}
SAID_OTHERWISE = {"DATABASE_URL", "MAIL_FROM"}  # their defaults depend on DATA_DIR, and on BLOG_TITLE and SITE_URL


@pytest.fixture
def installation(tmp_path: Path) -> Path:
    """A checkout whose `.env` a test may write."""
    for room in ("config", "blog", "comments", "exchange"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    return tmp_path


def complaint(installation: Path, **settings: str) -> str:
    """What the first command says that meets these settings."""
    known = {**settings_in_code(), "DJANGO_SETTINGS_MODULE": ""}
    environment = {name: value for name, value in os.environ.items() if name not in known} | settings
    version = [sys.executable, installation / "manage.py", "version"]
    finished = subprocess.run(version, check=False, env=environment, capture_output=True, text=True, timeout=60)
    assert finished.returncode == (1 if finished.stderr else 0)
    return finished.stderr


def settings_in_code() -> dict[str, str]:
    tree = ast.parse((ROOT / "config" / "settings.py").read_text())
    return {
        call.args[0].value: default_of(call)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in READERS
        and isinstance(call.args[0], ast.Constant)
    }


def default_of(call: ast.Call) -> str:
    default = call.args[1] if len(call.args) > 1 else call.keywords[0].value
    if not isinstance(default, ast.Constant):
        return "an expression"
    return str(int(default.value)) if isinstance(default.value, bool) else str(default.value)


def settings_in_example() -> dict[str, str]:
    lines = (ROOT / ".env.example").read_text()
    return dict(re.findall(r"^# ([A-Z_]+)=(.*)$", lines, flags=re.MULTILINE))


def test_the_example_lists_every_setting_with_its_default() -> None:
    example = {name: value for name, value in settings_in_example().items() if not name.startswith("DJANGO_SUPERUSER_")}
    code = settings_in_code()
    assert example.keys() == code.keys()
    assert {name: value for name, value in example.items() if name not in SAID_OTHERWISE} == {
        name: value for name, value in code.items() if name not in SAID_OTHERWISE
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "abc"),
        ("PORT", "99999"),
        ("SITE_URL", "foo"),
        ("SITE_URL", "https://films.example/blog"),
        ("FIRST_CONTENT", "x"),
        ("TRUSTED_PROXIES", "nearby"),
        ("DEBUG", "maybe"),
        ("TIME_ZONE", "Europe/Atlantis"),
        ("DATA_DIR", "/dev/null/here"),
        ("COMMENTS_MAX_DEPTH", "1"),
        ("COMMENTS_MAX_DEPTH", "11"),
        ("COMMENTS_ORDER", "random"),
        ("COMMENTS_NOTIFY", "hourly"),
    ],
)
def test_a_wrong_setting_is_named_with_its_value(installation: Path, name: str, value: str) -> None:
    words = complaint(installation, **{name: value})
    assert f"{name}='{value}'" in words
    assert "Traceback" not in words


def test_a_wrong_key_is_named_without_it(installation: Path) -> None:
    words = complaint(installation, TMDB_API_KEY="my secret key")
    assert "TMDB_API_KEY=…" in words
    assert "my secret key" not in words


def test_an_unknown_name_in_env_is_told(installation: Path) -> None:
    (installation / ".env").write_text("BLOG_TITEL=Matinee\n")
    assert "BLOG_TITEL" in complaint(installation)


def test_the_example_itself_is_accepted(installation: Path) -> None:
    uncommented = re.sub(r"^# ([A-Z_]+=)", r"\1", (ROOT / ".env.example").read_text(), flags=re.MULTILINE)
    (installation / ".env").write_text(uncommented)
    assert complaint(installation) == ""


def test_the_secret_key_is_for_its_owner_only(installation: Path) -> None:
    assert complaint(installation) == ""
    key = installation / "var" / "secret_key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert len(key.read_text()) > 50
