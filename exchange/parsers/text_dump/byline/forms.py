"""The forms of what bylines say between two bars: who, when and where, in the orders met so far."""

import re
from functools import cache

from exchange.parsers.text_dump.byline.words import (
    ANY_NAME,
    BY,
    CLOCK,
    DATE,
    FILED,
    IN,
    LIST,
    NAME,
    OFFICE,
    ON,
    REVIEW,
    ROLES,
    SITE,
    SMALL_NAME,
    TAGGED,
    VERB,
    WHO,
)


@cache
def compiled(form: str) -> re.Pattern[str]:
    """When a line is first held against this form: all of them together take a process a tenth of a second."""
    return re.compile(form)


_PERSON = r"[^\W\da-zß-öø-ÿа-яё_][\w.’'-]{1,20}(?: [^\W\da-zß-öø-ÿа-яё_][\w.’'-]{0,20}){1,2}"
FORMS = (
    rf"(?i:viewed|vue?|vist[oa]|bekeken)(?i: {ON})? ?:? ?{DATE}",
    rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME} (?:{IN}|In) {LIST.format('where')}(?i: {ON} ){DATE}",
    rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME} In {LIST.format('where')}",
    rf"(?i:{VERB} (?:{ON} )?){DATE} (?:at|on|for|auf|bei|sur|pour|en|su|per|op|voor) {SITE}",
    rf"(?i:(?:{VERB} )?(?:{ON} )?){DATE}(?i:{CLOCK})? {IN} {LIST.format('where')},? (?i:{BY}) {NAME}",
    (
        rf"(?i:{VERB} ?)?(?i:{ON} ?)?(?:: ?)?{DATE}(?i:{CLOCK})?(?:,? (?i:{BY}) {NAME})?"
        rf"(?:,? {IN} (?!the ){LIST.format('where')})?(?:,? (?i:(?:and |und |et "
        rf"|y )?{TAGGED}) {LIST.format('tags')})?"
        rf"(?: (?i:with) (?P<count>[0-9]{{1,5}} \w+))?"
    ),
    (
        rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME}(?:,? (?i:{ON} )?{DATE}(?i:{CLOCK})?)?"
        rf"(?:,? {IN} (?!(?:the|an?|my|our) ){LIST.format('where')})?(?:,? (?i:(?:and |und |et "
        rf"|y )?{TAGGED}) {LIST.format('tags')})?"
    ),
    (
        rf"(?i:{VERB} (?:{ON} )?{BY} ?:?) {ANY_NAME}(?i:(?:,? {ON})? ?{DATE})?(?i:{CLOCK})?"
        rf"(?: (?P<count>[0-9]{{1,5}} \w+):?)?(?: links to this post)?"
    ),
    rf"(?i:{ROLES} ?: ?(?:{BY} )?){ANY_NAME}(?i:{CLOCK})?(?: (?i:{ON} )?{DATE})?",
    (
        rf"(?i:(?:{VERB} )?{BY} ?:?) (?i:guest (?:blogger|writer|critic|reviewer|author) |contributor |our critic )?"
        rf"{NAME}(?i:{OFFICE})?(?:,? (?i:{ON} )?{DATE})?"
    ),
    rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME} (?:for|für|pour|para|per|voor|för) {SITE}",
    rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME},? (?i:(?:{VERB}|last updated)(?: {ON})? ?:? ?){DATE}",
    rf"(?i:{VERB} (?:{ON} )?){DATE},? {NAME}",
    rf"(?i:(?:{ON} )?){DATE}(?i:{CLOCK})? (?i:{BY}) {NAME} (?i:{VERB})",
    rf"(?i:(?:{VERB} )?{BY} ?:?) (?P<who>{_PERSON}(?:, (?!The |Der |Die |Le |La |El |Il |De ){_PERSON}){{1,3}})",
    rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME}, (?=The |Der |Die |Le |La |El |Il |De ){SITE}",
    rf"(?i:(?:reviewer|author|critic|written by|reviewed by) [–—-]) {NAME}",
    rf"[Ii]n: {LIST.format('filed')}",
    rf"In {LIST.format('filed')} Tags?:? {LIST.format('tags')}",
    rf"(?!(?i:{VERB}|{WHO})\b){NAME}(?i:,? posted)?(?:,? {IN} {LIST.format('where')})? (?i:{ON} )?{DATE}",
    rf"{NAME},? (?i:{ON} )?{DATE},? {IN} {LIST.format('where')}",
    rf"(?i:(?:{REVIEW} )?a cura di|(?:un )?texte? de|(?:un )?(?:article|artículo|articolo|texto) de) {NAME}",
    (
        rf"(?!.*\btagged)(?i:(?:{VERB} {IN}) ?:?) {LIST.format('filed')}(?i:{CLOCK})? (?i:{BY}) {NAME}"
        rf"(?: (?i:{ON} )?{DATE})?"
    ),
    rf"(?i:{REVIEW} ?:? {BY} ?:?) {NAME}(?:,? (?i:{ON} )?{DATE})?",
    rf"(?i:{REVIEW} (?:de|di|da|of)) {NAME},? (?i:(?:{VERB} )?(?:{ON} )?){DATE}",
    rf"(?i:(?:{ON} )?{DATE},? {VERB} {BY}) {NAME}",
    rf"(?i:{BY} ?:?) {NAME}(?i:{CLOCK})",
    rf"(?i:{WHO} ?:?) {NAME},?(?: (?i:(?:{ON} )?){DATE})?(?i:{CLOCK})?",
    rf"(?i:{VERB}{CLOCK})(?: {IN} {LIST.format('where')})?",
    rf"(?i:{VERB} {BY}) {ANY_NAME}(?i:{CLOCK})(?: {IN} {LIST.format('where')})?",
    r"(?:at )?[0-9]{1,2}[:.h][0-9]{2}(?: ?[apAP]\.?[mM]\.?)?",
    (
        rf"(?i:(?:запись )?опубликована?) {DATE} автором {NAME}(?: в рубрик[еах]{{1,2}} {LIST.format('filed')})?"
        rf"(?: с метк(?:ой|ами) {LIST.format('tags')})?"
    ),
    rf"{NAME}(?i:{CLOCK})",
    rf"{DATE}(?P<who>[a-z][\w.-]{{2,24}})",
    rf"[0-9]{{1,2}}[:.h][0-9]{{2}} (?i:{VERB} {IN}) {LIST.format('filed')}",
    rf"{DATE} ?(?:投稿者|作成者|作者|by|от|автор) ?[:：] ?{NAME}",
    (
        rf"(?i:(?:{VERB} {IN}|{FILED}) ?:?) {LIST.format('filed')}"
        rf"(?:,? (?i:(?:and |und |et |y )?{TAGGED}) {LIST.format('tags')})?"
        rf"(?: (?i:{ON} )?{DATE})?(?: (?i:{BY}) {NAME})?"
    ),
    rf"(?i:{TAGGED}) {LIST.format('tags')}(?: (?i:{ON} )?{DATE})?(?: (?i:{BY}) {NAME})?",
    rf"(?i:{ANY_NAME} (?:posted|published|wrote|writes|schrieb|schreibt|a écrit|escribió)(?: this)? {ON} ?{DATE})",
    (
        rf"(?:Dieser (?:Beitrag|Eintrag|Artikel)|Veröffentlicht) wurde (?:am {DATE} )?(?:von {NAME} )?(?:(?:in"
        rf"|unter) {LIST.format('filed')} )?"
        rf"(?:veröffentlicht|abgelegt|gepostet|geschrieben)(?: und (?:mit"
        rf"|unter) {LIST.format('tags')} (?:verschlagwortet|getaggt|abgelegt))?"
        rf"(?: am {DATE})?"
    ),
)
IN_SMALL_LETTERS = (
    (
        rf"(?i:(?:{VERB} )?(?:{ON} )?){DATE}(?i:{CLOCK})?,? (?i:{BY} ?:?) {SMALL_NAME}"
        rf"(?:,? {IN} {LIST.format('where')})?"
    ),
    (
        rf"(?i:(?:{VERB} )?{BY} ?:?) {SMALL_NAME}(?:,? (?i:{ON} )?{DATE}(?i:{CLOCK})?)?"
        rf"(?:,? {IN} {LIST.format('where')})?"
    ),
)
WITH_OFFICE = (
    rf"(?!(?i:{BY}|{VERB})\b)(?P<who>{_PERSON})(?:, | [|·•–—-] )"
    rf"(?P<office>[^\W\d_][^\W\d_ -]{{2,14}}(?:[ -][^\W\d_]{{2,14}}){{0,3}})"
)
SIGNED = (
    rf"{NAME},? ?(?:(?i:on|am|le|el|il|em|op|den) )?{DATE}",
    rf"{DATE},? {NAME}",
    NAME,
)
FILED_IN = rf"(?:{IN}|In|Dans|Unter) {LIST.format('filed')}"
ALONE = (
    r"(?P<who>[^\W_][\w.’' -]{0,40}) \([\w-]{2,30}\) (?:wrote|writes),?",
    r"(?P<who>[^\W_][\w.’'-]{0,30}(?: [\w.’'-]{1,30}){0,3})[’']s review (?:published|posted) on .{2,40}",
    rf"(?:[–—-]{{1,2}} ?)?{NAME} @ ?[0-9]{{1,2}}[:.][0-9]{{2}}(?: ?[apAP][mM])?",
    rf"// ?(?P<who>{_PERSON}) ?//",
)
"""Who signs, and nothing else in the line: with an account, an office, or the hour."""
