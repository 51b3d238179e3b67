"""Every setting of this installation, read once from the environment or `.env`; safe unless told otherwise."""

import os
import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from email.utils import parseaddr, quote
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import environ
from csp.constants import NONE, SELF
from django.conf.global_settings import LANGUAGES
from django.core.exceptions import ImproperlyConfigured

from blog.lookups.tmdb import is_key
from blog.rating import LARGEST_SCALE, LETTERS, Scale
from exchange.cleaning import Limits

T = TypeVar("T")

BASE_DIR = Path(__file__).resolve().parent.parent
ENV_FILE = BASE_DIR / ".env"

MAIL_SCHEMES = {"smtp", "smtp+tls", "smtp+ssl", "smtps"}

# How a variable is read. Each is read once, by name, so that a misspelt one in `.env` can be told at the end.

_in_environment = set(os.environ)
env = environ.Env()
if ENV_FILE.is_file():
    env.read_env(ENV_FILE)
_known = {"DJANGO_SETTINGS_MODULE", "DJANGO_SUPERUSER_USERNAME", "DJANGO_SUPERUSER_EMAIL", "DJANGO_SUPERUSER_PASSWORD"}


def _setting(name: str, default: str, convert: Callable[[str], T], expected: str, *, is_secret: bool = False) -> T:
    """One variable; a value that `convert` refuses is named together with what is `expected`."""
    _known.add(name)
    written = os.environ.get(name, "").strip() or default
    try:
        return convert(written)
    except (ValueError, OSError):
        where = "the environment" if name in _in_environment else str(ENV_FILE)
        shown = "…" if is_secret else repr(written)
        message = f"{name}={shown} in {where} is not {expected}. Correct it there and start again."
        raise ImproperlyConfigured(message) from None


def _text(name: str, default: str) -> str:
    return _setting(name, default, str, "text")


def _choice(name: str, default: str, choices: dict[str, T]) -> T:
    def look_up(written: str) -> T:
        if written.lower() not in choices:
            raise ValueError
        return choices[written.lower()]

    return _setting(name, default, look_up, f"one of: {', '.join(choices)}")


def _flag(name: str, *, default: bool) -> bool:
    words = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    return _choice(name, str(int(default)), words)


def _number(name: str, default: int, *, least: int, most: int) -> int:
    def within(written: str) -> int:
        if not least <= int(written) <= most:
            raise ValueError
        return int(written)

    return _setting(name, str(default), within, f"a whole number from {least} to {most}")


def _origin(written: str) -> str:
    parts = urlsplit(written)
    known = parts.scheme in {"http", "https"} and parts.hostname and parts.username is None
    if not known or parts.path.strip("/") or parts.query or parts.fragment or (parts.port == 0):
        raise ValueError
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _networks(written: str) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(part, strict=False) for part in written.replace(",", " ").split())


def _scale(written: str) -> Scale:
    """`4`, `10`, `100`, `letters`; smaller steps than whole ones as in `5 by halves` or `4 by quarters`."""
    if written.lower() == "letters":
        return Scale(Decimal(len(LETTERS) - 1), has_letters=True)
    best, _by, steps = written.lower().partition(" by ")
    step = {"": "1", "ones": "1", "halves": "0.5", "quarters": "0.25"}.get(steps.strip())
    if step is None or not 1 < int(best) <= LARGEST_SCALE:
        raise ValueError
    return Scale(Decimal(int(best)), Decimal(step))


def _language(written: str) -> str:
    if written.lower() not in dict(LANGUAGES):
        raise ValueError
    return written.lower()


def _time_zone(written: str) -> str:
    if written not in available_timezones():
        raise ValueError
    return written


def _tmdb_key(written: str) -> str:
    if written and not is_key(written):
        raise ValueError
    return written


def _database(written: str) -> dict[str, Any]:
    parsed: dict[str, Any] = env.db_url_config(written)
    options = DATABASE_OPTIONS.get(parsed.get("ENGINE", "").rpartition(".")[2])
    if options is None or not parsed["NAME"]:
        raise ValueError
    return {**parsed, **options, "CONN_MAX_AGE": 60}


def _mail_server(written: str) -> dict[str, Any]:
    """How mails are sent, by an address like smtp+tls://user:password@host:587; nothing where there is none."""
    if not written:
        return {}
    parsed: dict[str, Any] = env.email_url_config(written)
    if urlsplit(written).scheme not in MAIL_SCHEMES or not parsed["EMAIL_HOST"]:
        raise ValueError
    return parsed


def _sender(written: str) -> str:
    _name, address = parseaddr(written)
    if "@" not in address.strip("@") or {"\r", "\n"} & set(written):
        raise ValueError
    return written


def _directory(written: str) -> Path:
    directory = (BASE_DIR / Path(written).expanduser()).resolve()
    directory.mkdir(parents=True, exist_ok=True)
    if not os.access(directory, os.W_OK):
        raise PermissionError
    return directory


def _secret_of_this_installation() -> str:
    """The key in DATA_DIR, made at its first use, for the eyes of the server's own user only."""
    path = DATA_DIR / "secret_key"
    if not path.exists():
        draft = path.with_name(f"secret_key.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        with suppress(FileExistsError):  # another process was faster: its key counts
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text().strip()


# Where things lie, and where the site is reached.

DATA_DIR = _setting("DATA_DIR", "var", _directory, "a directory that can be made and written to")
HOST = _text("HOST", "127.0.0.1")
PORT = _number("PORT", 8000, least=1, most=65535)
SITE_URL = _setting("SITE_URL", "", lambda url: url and _origin(url), "an address like https://films.example")
TRUSTED_PROXIES = _setting(
    "TRUSTED_PROXIES", "", _networks, "a list of addresses or networks like 127.0.0.1 10.0.0.0/8"
)
WORKERS = _number("WORKERS", 1, least=1, most=64)

# Without SITE_URL the site is somebody's own machine, under each of that machine's names for itself.
ORIGINS = [SITE_URL] if SITE_URL else [f"http://{name}:{PORT}" for name in ("127.0.0.1", "localhost", "[::1]")]
SITE_URL = ORIGINS[0]
_BY_HTTPS = SITE_URL.startswith("https:")

DEBUG = _flag("DEBUG", default=False)
SECRET_KEY = _text("SECRET_KEY", "") or _secret_of_this_installation()
ALLOWED_HOSTS = [re.sub(r":\d+$", "", urlsplit(origin).netloc) for origin in ORIGINS]
CSRF_TRUSTED_ORIGINS = ORIGINS

# The blog's own settings.

BLOG_TITLE = _text("BLOG_TITLE", "Matinee")
BLOG_TAGLINE = _text("BLOG_TAGLINE", "")
BLOG_POSTS_PER_PAGE = _number("BLOG_POSTS_PER_PAGE", 10, least=1, most=100)
BLOG_RATING_SCALE = _setting("BLOG_RATING_SCALE", "5 by halves", _scale, "a scale like “5 by halves” or “letters”")
BLOG_KEEP_TRASHED_DAYS = _number("BLOG_KEEP_TRASHED_DAYS", 30, least=1, most=3650)  # EMPTY_TRASH_DAYS
# The conversation: defaults are WordPress's, whose name for the option stands beside where it is another one.
COMMENTS_MAX_DEPTH = _number("COMMENTS_MAX_DEPTH", 5, least=2, most=10)  # thread_comments_depth
COMMENTS_PER_PAGE = _number("COMMENTS_PER_PAGE", 0, least=0, most=1000)  # page_comments; threads, 0 for all
COMMENTS_ORDER = _choice("COMMENTS_ORDER", "oldest", {"oldest": "oldest", "newest": "newest"})
COMMENTS_DEFAULT_PAGE = _choice("COMMENTS_DEFAULT_PAGE", "newest", {"newest": "newest", "oldest": "oldest"})
COMMENTS_HOLD_FIRST = _flag("COMMENTS_HOLD_FIRST", default=True)  # comment_previously_approved
COMMENTS_HOLD_ALL = _flag("COMMENTS_HOLD_ALL", default=False)  # comment_moderation
COMMENTS_MAX_LINKS = _number("COMMENTS_MAX_LINKS", 2, least=0, most=100)  # 0: no limit
COMMENTS_FLOOD_SECONDS = _number("COMMENTS_FLOOD_SECONDS", 15, least=0, most=3600)
COMMENTS_PER_NETWORK = _number("COMMENTS_PER_NETWORK", 30, least=0, most=100_000)  # in an hour; 0: no limit
COMMENTS_CLOSE_AFTER_DAYS = _number("COMMENTS_CLOSE_AFTER_DAYS", 0, least=0, most=36_500)  # close_comments_days_old
COMMENTS_EDIT_MINUTES = _number("COMMENTS_EDIT_MINUTES", 15, least=0, most=1440)
COMMENTS_KEEP_REMOVED_DAYS = _number("COMMENTS_KEEP_REMOVED_DAYS", 30, least=1, most=3650)  # EMPTY_TRASH_DAYS
COMMENTS_KEEP_NETWORK_DAYS = _number("COMMENTS_KEEP_NETWORK_DAYS", 30, least=1, most=3650)
COMMENTS_NOTIFY = _choice(
    "COMMENTS_NOTIFY", "at-once", {"at-once": "at-once", "daily": "daily", "never": "never"}
)  # comments_notify
FIRST_CONTENT = _choice("FIRST_CONTENT", "seed", {"seed": "seed", "none": "none"})
IMPORT_LIMITS = Limits(
    dump_bytes=_number("IMPORT_MAX_DUMP_MB", 20, least=1, most=1000) * 1_000_000,
    line_bytes=_number("IMPORT_MAX_LINE_MB", 1, least=1, most=1000) * 1_000_000,
    zip_bytes=_number("IMPORT_MAX_ZIP_MB", 100, least=1, most=10_000) * 1_000_000,
    zip_members=_number("IMPORT_MAX_ZIP_MEMBERS", 1000, least=1, most=100_000),
)

# Looking things up elsewhere, always by a button. Without key and switch there is no button for films.

TMDB_API_KEY = _setting(
    "TMDB_API_KEY", "", _tmdb_key, "an API key (32 digits 0-9 and a-f) or a read access token of TMDb", is_secret=True
)
WIKIDATA_LOOKUP = _flag("WIKIDATA_LOOKUP", default=False)
TMDB_API, TMDB_PICTURES = "https://api.themoviedb.org/3", "https://image.tmdb.org/t/p"
WIKIDATA_API, COMMONS_API = "https://www.wikidata.org/w/api.php", "https://commons.wikimedia.org/w/api.php"
ARCHIVE_API = "https://archive.org/wayback/available"
LOOKUPS_LOCAL: frozenset[str] = frozenset()  # hosts of this machine that may be asked: for tests only, not to be set

# Mail. Without a server nobody is asked for consent to mails, and none is written.

_mail = _setting(
    "EMAIL_URL", "", _mail_server, "an address like smtp+tls://user:password@mail.example:587", is_secret=True
)
MAILS_ARE_SENT = bool(_mail)
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.get("EMAIL_HOST", "localhost"), _mail.get("EMAIL_PORT") or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.get("EMAIL_HOST_USER") or "", _mail.get("EMAIL_HOST_PASSWORD") or ""
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.get("EMAIL_USE_TLS", False), _mail.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 10  # seconds
DEFAULT_FROM_EMAIL = SERVER_EMAIL = _setting(
    "MAIL_FROM",
    f'"{quote(BLOG_TITLE)}" <noreply@{urlsplit(SITE_URL).hostname}>',
    _sender,
    "a sender like films@example.org or Films <films@example.org>",
)

# Django.

INSTALLED_APPS = [
    "config",
    "exchange",
    "comments",
    "blog",
    "mptt",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "config.proxies.TrustedProxies",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.readable.NoNuls",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "blog.context_processors.site",
            ],
        },
    }
]

# What SQLite needs to take simultaneous writers: a transaction asks for the lock when it begins, and waits for it.
DATABASE_OPTIONS = {
    "sqlite3": {
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        }
    },
    "postgresql": {"CONN_HEALTH_CHECKS": True},
}
DATABASES = {
    "default": _setting(
        "DATABASE_URL",
        f"sqlite:///{DATA_DIR / 'matinee.sqlite3'}",
        _database,
        "an address like sqlite:////srv/blog.sqlite3 or postgres://user:password@host/name",
        is_secret=True,
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

AUTH_USER_MODEL = "blog.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "locked_out.html"
AXES_CLIENT_IP_CALLABLE = "config.proxies.network_start"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_DISABLE_ACCESS_LOG = True  # it would keep the address of everybody who logs in, for good
AXES_VERBOSE = False

LANGUAGE_CODE = _setting("LANGUAGE_CODE", "en", _language, "a language code like en, de or pt-br")
TIME_ZONE = _setting("TIME_ZONE", "UTC", _time_zone, "a time zone like Europe/Berlin")
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o644
DATA_UPLOAD_MAX_NUMBER_FILES = IMPORT_LIMITS.zip_members  # as many at the import desk as in a zip

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# Nothing on any page comes from elsewhere, and nothing in a page is code or style: the admin included.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
CSRF_FAILURE_VIEW = "blog.desk.returning.csrf_failed"
SECURE_SSL_REDIRECT = _BY_HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _BY_HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _BY_HTTPS
CSRF_COOKIE_HTTPONLY = True
# Other names below the blog's domain, and browsers' preload lists, are for their owner to decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},  # a page that is not there is no news
}

if ENV_FILE.is_file():
    _strangers = sorted(set(os.environ) - _in_environment - _known)
    if _strangers:
        message = f"{', '.join(_strangers)} in {ENV_FILE}: no such setting. `.env.example` lists those there are."
        raise ImproperlyConfigured(message)
