"""The forms of what bylines say between two bars: who, when and where, in the orders met so far."""

import re

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


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_PERSON = r"[^\W\da-zß-öø-ÿа-яё_][\w.’'-]{1,20}(?: [^\W\da-zß-öø-ÿа-яё_][\w.’'-]{0,20}){1,2}"
FORMS = (
    _form(rf"(?i:viewed|vue?|vist[oa]|bekeken)(?i: {ON})? ?:? ?{DATE}"),
    _form(rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME} (?:{IN}|In) {LIST.format('where')}(?i: {ON} ){DATE}"),
    _form(rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME} In {LIST.format('where')}"),
    _form(rf"(?i:{VERB} (?:{ON} )?){DATE} (?:at|on|for|auf|bei|sur|pour|en|su|per|op|voor) {SITE}"),
    _form(rf"(?i:(?:{VERB} )?(?:{ON} )?){DATE}(?i:{CLOCK})? {IN} {LIST.format('where')},? (?i:{BY}) {NAME}"),
    _form(
        rf"(?i:{VERB} ?)?(?i:{ON} ?)?(?:: ?)?{DATE}(?i:{CLOCK})?(?:,? (?i:{BY}) {NAME})?"
        rf"(?:,? {IN} (?!the ){LIST.format('where')})?(?:,? (?i:(?:and |und |et "
        rf"|y )?{TAGGED}) {LIST.format('tags')})?"
        rf"(?: (?i:with) (?P<count>[0-9]{{1,5}} \w+))?"
    ),
    _form(
        rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME}(?:,? (?i:{ON} )?{DATE}(?i:{CLOCK})?)?"
        rf"(?:,? {IN} (?!(?:the|an?|my|our) ){LIST.format('where')})?(?:,? (?i:(?:and |und |et "
        rf"|y )?{TAGGED}) {LIST.format('tags')})?"
    ),
    _form(
        rf"(?i:{VERB} (?:{ON} )?{BY} ?:?) {ANY_NAME}(?i:(?:,? {ON})? ?{DATE})?(?i:{CLOCK})?"
        rf"(?: (?P<count>[0-9]{{1,5}} \w+):?)?(?: links to this post)?"
    ),
    _form(rf"(?i:{ROLES} ?: ?(?:{BY} )?){ANY_NAME}(?i:{CLOCK})?(?: (?i:{ON} )?{DATE})?"),
    _form(
        rf"(?i:(?:{VERB} )?{BY} ?:?) (?i:guest (?:blogger|writer|critic|reviewer|author) |contributor |our critic )?"
        rf"{NAME}(?i:{OFFICE})?(?:,? (?i:{ON} )?{DATE})?"
    ),
    _form(rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME} (?:for|für|pour|para|per|voor|för) {SITE}"),
    _form(rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME},? (?i:(?:{VERB}|last updated)(?: {ON})? ?:? ?){DATE}"),
    _form(rf"(?i:{VERB} (?:{ON} )?){DATE},? {NAME}"),
    _form(rf"(?i:(?:{ON} )?){DATE}(?i:{CLOCK})? (?i:{BY}) {NAME} (?i:{VERB})"),
    _form(rf"(?i:(?:{VERB} )?{BY} ?:?) (?P<who>{_PERSON}(?:, (?!The |Der |Die |Le |La |El |Il |De ){_PERSON}){{1,3}})"),
    _form(rf"(?i:(?:{VERB} )?{BY} ?:?) {NAME}, (?=The |Der |Die |Le |La |El |Il |De ){SITE}"),
    _form(rf"(?i:(?:reviewer|author|critic|written by|reviewed by) [–—-]) {NAME}"),
    _form(rf"[Ii]n: {LIST.format('filed')}"),
    _form(rf"In {LIST.format('filed')} Tags?:? {LIST.format('tags')}"),
    _form(rf"(?!(?i:{VERB}|{WHO})\b){NAME}(?i:,? posted)?(?:,? {IN} {LIST.format('where')})? (?i:{ON} )?{DATE}"),
    _form(rf"{NAME},? (?i:{ON} )?{DATE},? {IN} {LIST.format('where')}"),
    _form(rf"(?i:(?:{REVIEW} )?a cura di|(?:un )?texte? de|(?:un )?(?:article|artículo|articolo|texto) de) {NAME}"),
    _form(rf"(?!.*\btagged)(?i:(?:{VERB} {IN}) ?:?) {LIST.format('filed')} (?i:{BY}) {NAME}(?: (?i:{ON} )?{DATE})?"),
    _form(rf"(?i:{REVIEW} ?:? {BY} ?:?) {NAME}(?:,? (?i:{ON} )?{DATE})?"),
    _form(rf"(?i:{REVIEW} (?:de|di|da|of)) {NAME},? (?i:(?:{VERB} )?(?:{ON} )?){DATE}"),
    _form(rf"(?i:(?:{ON} )?{DATE},? {VERB} {BY}) {NAME}"),
    _form(rf"(?i:{BY} ?:?) {NAME}(?i:{CLOCK})"),
    _form(rf"(?i:{WHO} ?:?) {NAME},?(?: (?i:(?:{ON} )?){DATE})?(?i:{CLOCK})?"),
    _form(rf"(?i:{VERB}{CLOCK})(?: {IN} {LIST.format('where')})?"),
    _form(rf"(?i:{VERB} {BY}) {ANY_NAME}(?i:{CLOCK})(?: {IN} {LIST.format('where')})?"),
    _form(r"(?:at )?[0-9]{1,2}[:.h][0-9]{2}(?: ?[apAP]\.?[mM]\.?)?"),
    _form(
        rf"(?i:(?:запись )?опубликована?) {DATE} автором {NAME}(?: в рубрик[еах]{{1,2}} {LIST.format('filed')})?"
        rf"(?: с метк(?:ой|ами) {LIST.format('tags')})?"
    ),
    _form(rf"{NAME}(?i:{CLOCK})"),
    _form(rf"{DATE}(?P<who>[a-z][\w.-]{{2,24}})"),
    _form(rf"[0-9]{{1,2}}[:.h][0-9]{{2}} (?i:{VERB} {IN}) {LIST.format('filed')}"),
    _form(rf"{DATE} ?(?:投稿者|作成者|作者|by|от|автор) ?[:：] ?{NAME}"),
    _form(
        rf"(?i:(?:{VERB} {IN}|{FILED}) ?:?) {LIST.format('filed')}"
        rf"(?:,? (?i:(?:and |und |et |y )?{TAGGED}) {LIST.format('tags')})?"
        rf"(?: (?i:{ON} )?{DATE})?(?: (?i:{BY}) {NAME})?"
    ),
    _form(rf"(?i:{TAGGED}) {LIST.format('tags')}(?: (?i:{ON} )?{DATE})?(?: (?i:{BY}) {NAME})?"),
    _form(
        rf"(?i:{ANY_NAME} (?:posted|published|wrote|writes|schrieb|schreibt|a écrit|escribió)(?: this)? {ON} ?{DATE})"
    ),
)
IN_SMALL_LETTERS = (
    _form(
        rf"(?i:(?:{VERB} )?(?:{ON} )?){DATE}(?i:{CLOCK})?,? (?i:{BY} ?:?) {SMALL_NAME}"
        rf"(?:,? {IN} {LIST.format('where')})?"
    ),
    _form(
        rf"(?i:(?:{VERB} )?{BY} ?:?) {SMALL_NAME}(?:,? (?i:{ON} )?{DATE}(?i:{CLOCK})?)?"
        rf"(?:,? {IN} {LIST.format('where')})?"
    ),
)
GERMAN = _form(
    rf"(?:Dieser (?:Beitrag|Eintrag|Artikel)|Veröffentlicht) wurde (?:am {DATE} )?(?:von {NAME} )?(?:(?:in"
    rf"|unter) {LIST.format('filed')} )?"
    rf"(?:veröffentlicht|abgelegt|gepostet|geschrieben)(?: und (?:mit"
    rf"|unter) {LIST.format('tags')} (?:verschlagwortet|getaggt|abgelegt))?"
    rf"(?: am {DATE})?"
)
WITH_OFFICE = _form(
    rf"(?!(?i:{BY}|{VERB})\b)(?P<who>{_PERSON})(?:, | [|·•–—-] )"
    rf"(?P<office>[^\W\d_][^\W\d_ -]{{2,14}}(?:[ -][^\W\d_]{{2,14}}){{0,3}})"
)
SIGNED = (
    _form(rf"{NAME},? ?(?:(?i:on|am|le|el|il|em|op|den) )?{DATE}"),
    _form(rf"{DATE},? {NAME}"),
    _form(NAME),
)
FILED_IN = _form(rf"(?:{IN}|In|Dans|Unter) {LIST.format('filed')}")
ALONE = (
    _form(r"(?P<who>[^\W_][\w.’' -]{0,40}) \([\w-]{2,30}\) (?:wrote|writes),?"),
    _form(r"(?P<who>[^\W_][\w.’'-]{0,30}(?: [\w.’'-]{1,30}){0,3})[’']s review (?:published|posted) on .{2,40}"),
    _form(rf"(?:[–—-]{{1,2}} ?)?{NAME} @ ?[0-9]{{1,2}}[:.][0-9]{{2}}(?: ?[apAP][mM])?"),
)
"""Who signs, and nothing else in the line: with an account, an office, or the hour."""
