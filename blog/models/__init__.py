"""Films and what is written about them: fields, constraints, and what one row says of itself."""

from blog.models.addresses import OldAddress
from blog.models.base import WEB, FilledIn, is_web_address
from blog.models.cards import Card
from blog.models.drafts import Draft, NotYours
from blog.models.films import Film
from blog.models.links import FurtherReading, LinkCheck, LinkStatus
from blog.models.pictures import FormerFile, Picture, picture_formerly_at, pictures_in
from blog.models.posts import Post, SourceFormat, Tag
from blog.models.sharing import PrivateLink
from blog.models.users import User

__all__ = [
    "WEB",
    "Card",
    "Draft",
    "FilledIn",
    "Film",
    "FormerFile",
    "FurtherReading",
    "LinkCheck",
    "LinkStatus",
    "NotYours",
    "OldAddress",
    "Picture",
    "Post",
    "PrivateLink",
    "SourceFormat",
    "Tag",
    "User",
    "is_web_address",
    "picture_formerly_at",
    "pictures_in",
]
