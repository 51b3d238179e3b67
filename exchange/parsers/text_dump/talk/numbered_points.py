"""Whether numbers below the first level are but those of lists that people typed: where every reply bears a bullet."""

from collections.abc import Collection, Mapping, Sequence

from exchange.parsers.text_dump.text.lines import Line

_ENOUGH, _NEARLY_ALL = 8, 0.9


def numbers_are_points(items: Sequence[Line], sure: Collection[int], columns: Mapping[int, int]) -> bool:
    """Of what stands further in than the first item, are nearly all bullets comments, and no number at all?

    `sure` are the items that are comments, by their names or by the button above them.
    """
    deeper = [item for item in items if columns[item.number] > columns[items[0].number]]
    bullets = [item.number in sure for item in deeper if item.mark != "1."]
    are_comments = len(bullets) >= _ENOUGH and sum(bullets) >= _NEARLY_ALL * len(bullets)
    return are_comments and not any(item.number in sure for item in deeper if item.mark == "1.")
