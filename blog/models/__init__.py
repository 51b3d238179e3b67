"""Films and what is written about them: fields, constraints, and what one row says of itself."""

from blog.models.addresses import OldAddress
from blog.models.base import WEB, FilledIn, is_web_address
from blog.models.films import Film, Picture
from blog.models.links import FurtherReading, LinkCheck, LinkStatus
from blog.models.posts import Post, SourceFormat, Tag
from blog.models.sharing import PrivateLink
from blog.models.users import User

__all__ = [
    "WEB",
    "FilledIn",
    "Film",
    "FurtherReading",
    "LinkCheck",
    "LinkStatus",
    "OldAddress",
    "Picture",
    "Post",
    "PrivateLink",
    "SourceFormat",
    "Tag",
    "User",
    "is_web_address",
]
