"""Each static file is there compressed under both of its names, though its bytes were compressed once."""

import gzip
from pathlib import Path

import pytest
from django.core.management import call_command
from whitenoise.compress import Compressor

STYLE = "body { color: black; background: white; }\n" * 50
SCRIPT = "const text = 'The seats are red, and the curtain is too.'\n" * 50


@pytest.fixture
def compressed(settings, tmp_path, monkeypatch):
    """What was handed to the compressor while these files were collected."""
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.css").write_text(STYLE)
    (sources / "with-picture.css").write_text(STYLE + "p { background: url(b.png); }\n")
    (sources / "b.js").write_text(SCRIPT)
    (sources / "b.png").write_bytes(SCRIPT.encode())
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_DIRS = [sources]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "config.static_storage.StaticStorage"}}
    asked, compress = [], Compressor.compress

    def ask(compressor, path):
        asked.append(Path(path).read_bytes())
        return compress(compressor, path)

    monkeypatch.setattr(Compressor, "compress", ask)
    call_command("collectstatic", verbosity=0, interactive=False)
    return asked


def test_every_name_of_a_file_has_its_bytes_compressed_beside_it(compressed, settings):
    plain = [path for path in settings.STATIC_ROOT.iterdir() if path.suffix in {".css", ".js"}]

    assert len(plain) == 6  # three files, each with and without its hash
    for path in plain:
        assert gzip.decompress(Path(f"{path}.gz").read_bytes()) == path.read_bytes()


def test_the_same_bytes_are_compressed_once(compressed):
    assert len(compressed) == len(set(compressed)) == 4  # the style with a picture names it by its hash


def test_what_is_compressed_by_itself_stays_as_it_is(compressed, settings):
    assert len(list(settings.STATIC_ROOT.glob("b.*png"))) == 2
    assert not list(settings.STATIC_ROOT.glob("*.png.*"))
