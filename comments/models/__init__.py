"""The conversation: comments, what was decided on them, who wants to hear of them, and what is told."""

from comments.models.chores import Chore
from comments.models.comments import Comment
from comments.models.decisions import Decision
from comments.models.mails import Mail
from comments.models.readers import MailAddress, Subscription
from comments.models.words import LearnedWord, WatchedWord
from comments.numbering import MisplacedReply

__all__ = [
    "Chore",
    "Comment",
    "Decision",
    "LearnedWord",
    "Mail",
    "MailAddress",
    "MisplacedReply",
    "Subscription",
    "WatchedWord",
]
