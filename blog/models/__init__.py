"""Films and what is written about them: fields, constraints, and what one row says of itself."""

from blog.models.addresses import OldAddress
from blog.models.base import WEB, FilledIn, is_web_address
from blog.models.drafts import Draft, NotYours
from blog.models.films import Film, Picture
from blog.models.posts import FurtherReading, Post, SourceFormat, Tag
from blog.models.users import User

__all__ = [
    "WEB",
    "Draft",
    "FilledIn",
    "Film",
    "FurtherReading",
    "NotYours",
    "OldAddress",
    "Picture",
    "Post",
    "SourceFormat",
    "Tag",
    "User",
    "is_web_address",
]
