"""Learns from the labelled dumps what lines of a page are, told what the parser took them for.

    nice .venv/bin/python bench/learn_page_reader.py           # learn, and write `text_dump/likeness/page_reader.json`
    nice .venv/bin/python bench/learn_page_reader.py --check   # without each fourth of the pages, tried on it

It needs `pip install torch` (2.13 was used), which alone learns; to read takes no library. What lines were taken for
counts as the parser took them when it met a dump for the first time; where nobody remembers that, all is unexplained.
Some of what is seen is hidden by lot, so that the network does not lean on it, and some last words of critics are moved
below other texts. `--check` tries the network alone, and
not what `post/pages_own` keeps from it. The held-out parts are never read.
"""

import argparse
import base64
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from learn_lines import EVERY_PART, WHOLE_PAGES, Example, examples_of  # noqa: E402
from learn_title_choice import page_of  # noqa: E402

from exchange.ledger import Label  # noqa: E402
from exchange.parsers.text_dump.likeness.likeness import PageShape, is_long  # noqa: E402
from exchange.parsers.text_dump.likeness.network import Kept, KeptGates, Network  # noqa: E402
from exchange.parsers.text_dump.likeness.opinion import Opinion  # noqa: E402
from exchange.parsers.text_dump.likeness.page_reader import WEIGHTS, names_of, page_reading  # noqa: E402
from exchange.parsers.text_dump.text.passages import Passage, is_apart  # noqa: E402

WHERE = (*EVERY_PART, "told_short", "talks", "ordinary")
FEWEST = 12  # pages of different sites that something must be seen on
SEEN, KNOWN = 32, 24
"""How many figures tell of a line by itself, and of what stands above it, or below."""
ROUNDS, AT_ONCE, PACE, FORGETTING = 16, 16, 6e-3, 1e-4
LOT = 7  # of ten, the one whose held-out parts all keep their floors
UNSEEN, DROPPED, SMOOTHED = 0.25, 0.4, 0.05
"""Shares: of names that are hidden while learning, of what a line comes to, of a label that may be any other."""
OF_WHOLE = {Label.BODY: 10, Label.TITLE: 5}
"""What a whole text, and a title, count for beside the labels of single lines."""
FROM_LIKELIHOOD = 0.6
"""How far from the logarithm of a likelihood (0) to the likelihood itself (1): the nearer to 1, the less is learnt from
pages that are out of reach, or labelled wrongly (generalized cross entropy, Zhang and Sabuncu 2018)."""
MOVED, MOST_MOVED = 0.3, 3
"""The share of pages that are read with the last words of another critic below their text, and of how many lines those
are: what critics end with stands above more kinds of feet than on the pages that happen to be here."""
STRETCH = 16  # so many batches are put together by length
PARTS = 4
LEADS = (0.0, 1.0, 2.0, 3.0)
LABELS = sorted(set(Label) - {Label.BLANK, Label.UNEXPLAINED})
SUREST = -1e-4  # as a logarithm


@dataclass(frozen=True)
class Page:
    """A page above its conversation, by the places of what is seen of each line, and of its labels."""

    seen: list[Tensor]
    labels: Tensor


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="learn without parts of the pages, and try it on them")
    is_check = parser.parse_args().check
    torch.set_num_threads(1)  # the sums are added up in the same order each time
    examples = _examples()
    if is_check:
        print("\n".join(_check(examples)))
    else:
        WEIGHTS.write_text(as_text(learn(examples)), "utf-8")


def _examples() -> list[Example]:
    """Whole pages first, wave by wave: what is learnt depends on the order in which pages come."""
    whole = sorted(examples_of(WHOLE_PAGES), key=lambda each: each.wave)
    known = {each.name for each in whole}
    return [*whole, *(each for each in examples_of(WHERE) if each.name not in known)]


def _site_of(each: Example) -> str:
    """Dumps of one page, and pages of one site or of the same writers, are learnt from together."""
    is_single = not each.wave or each.wave.endswith(("short", "talks", "ordinary"))
    return page_of(each.name) if is_single else each.wave


# Learning


class Learner(nn.Module):
    """The same sums as in `network`, in many pages at once."""

    def __init__(self, names: int) -> None:
        super().__init__()
        self.seen = nn.EmbeddingBag(names + 1, SEEN, mode="sum", padding_idx=0)
        nn.init.normal_(self.seen.weight, 0, 0.05)
        self.units = nn.GRU(SEEN, KNOWN, bidirectional=True, batch_first=True)
        self.said = nn.Linear(2 * KNOWN + SEEN, len(LABELS))
        self.dropout = nn.Dropout(DROPPED)

    def forward(self, pages: Sequence[Page]) -> Tensor:
        """Scores of labels for each line of all pages, one after the other."""
        lines = [line for page in pages for line in page.seen]
        seen, starts = torch.cat(lines), torch.tensor([0, *map(len, lines[:-1])]).cumsum(0)
        if self.training:
            seen = torch.where(torch.rand(len(seen)) > UNSEEN, seen, torch.zeros_like(seen))
        read = self.dropout(torch.tanh(self.seen(seen, starts)))
        by_page = nn.utils.rnn.pack_sequence(read.split([len(page.seen) for page in pages]), enforce_sorted=False)
        states, lengths = nn.utils.rnn.pad_packed_sequence(self.units(by_page)[0], batch_first=True)
        states = torch.cat([state[:length] for state, length in zip(states, lengths, strict=True)])
        return self.said(torch.cat([self.dropout(states), read], 1))


def learn(examples: Sequence[Example]) -> Kept:
    random.seed(LOT)
    torch.manual_seed(LOT)
    names = _names_on_many(examples)
    pages = [_page(each, names) for each in examples]
    with_moved = [_page(each, names) for each in _with_last_words_of_others(examples)]
    learner = Learner(len(names))
    groups = [{"params": learner.seen.parameters(), "weight_decay": FORGETTING}]
    groups.append(
        {"params": [*learner.units.parameters(), *learner.said.parameters()], "weight_decay": 10 * FORGETTING}
    )
    descent = torch.optim.AdamW(groups, lr=PACE)
    steps = ROUNDS * len(list(_batches(pages)))
    pace = torch.optim.lr_scheduler.OneCycleLR(descent, PACE, total_steps=steps + 1, pct_start=0.1)
    for _ in range(ROUNDS):
        lot = set(random.sample(range(len(pages)), int(MOVED * len(pages))))
        for batch in _batches([with_moved[at] if at in lot else page for at, page in enumerate(pages)]):
            descent.zero_grad()
            (_loss(learner(batch), batch) / len(batch) / 15).backward()
            nn.utils.clip_grad_norm_(learner.parameters(), 5.0)
            descent.step()
            pace.step()
    return _kept(learner, names)


def _loss(said: Tensor, pages: Sequence[Page]) -> Tensor:
    """How unlikely the label of each line is, and how unlikely that a page has all its lines of text, or of title, and
    no other."""
    labels = torch.cat([page.labels for page in pages])
    loss = nn.functional.cross_entropy(said, labels, ignore_index=-1, reduction="sum", label_smoothing=SMOOTHED)
    likely = said.log_softmax(1).clamp(max=SUREST)
    for label, share in OF_WHOLE.items():
        place = LABELS.index(label)
        is_of_it = likely[:, place]
        right = torch.where(labels == place, is_of_it, torch.log(-torch.expm1(is_of_it))).where(labels != -1, 0.0)
        whole = torch.stack([lines.sum() for lines in right.split([len(page.seen) for page in pages])])
        loss = loss + share * ((1 - torch.exp(FROM_LIKELIHOOD * whole)) / FROM_LIKELIHOOD).sum()
    return loss


def _names_on_many(examples: Sequence[Example]) -> dict[str, int]:
    """Names that are seen on many sites, each with its place."""
    sites: dict[str, set[str]] = defaultdict(set)
    for each in examples:
        for name in {name for names in _names(each) for name in names}:
            sites[name].add(_site_of(each))
    return {name: place for place, name in enumerate(sorted(n for n, on in sites.items() if len(on) >= FEWEST), 1)}


def _names(each: Example) -> Iterator[list[str]]:
    taken = each.taken or [Label.UNEXPLAINED] * len(each.labels)
    return names_of(each.shape, taken, is_above_comments=each.is_above_comments)


def _page(each: Example, names: dict[str, int]) -> Page:
    labels = [LABELS.index(label) if label in LABELS else -1 for label in each.labels]
    seen = [torch.tensor([0, *filter(None, map(names.get, dict.fromkeys(line)))]) for line in _names(each)]
    return Page(seen, torch.tensor(labels))


def _with_last_words_of_others(examples: Sequence[Example]) -> list[Example]:
    moved = [last for each in examples if 0 < len(last := _last_words(each)) <= MOST_MOVED]
    return [_with(each, random.sample(moved, 1)[0]) for each in examples]


def _last_words(each: Example) -> list[Passage]:
    """The short lines of a text below its last paragraph."""
    page = list(zip(each.shape.passages, each.labels, strict=True))
    end = max(
        (place for place, (line, label) in enumerate(page) if label is Label.BODY and is_long(line)), default=None
    )
    if end is None:
        return []
    return [line for line, _ in takewhile(lambda pair: pair[1] is Label.BODY, page[end + 1 :])]


def _with(each: Example, words: Sequence[Passage]) -> Example:
    """The page with these words below its text, taken for text."""
    end = max((place for place, label in enumerate(each.labels, start=1) if label is Label.BODY), default=0)
    if not end:
        return each
    above, below = each.shape.passages[:end], each.shape.passages[end:]
    gap = 2 if end == 1 or is_apart(*above[-2:]) else 1
    words = _further_down(words, above[-1].last + gap - words[0].number)
    below = _further_down(below, words[-1].last - above[-1].last)
    labels, taken = ([*of[:end], *[Label.BODY] * len(words), *of[end:]] for of in (each.labels, each.taken))
    return replace(each, shape=PageShape([*above, *words, *below]), labels=labels, taken=taken if each.taken else [])


def _further_down(passages: Sequence[Passage], by: int) -> list[Passage]:
    return [
        replace(each, lines=tuple(replace(line, number=line.number + by) for line in each.lines)) for each in passages
    ]


def _batches(pages: Sequence[Page]) -> Iterator[list[Page]]:
    """Pages by lot, those of about the same length together."""
    pages = random.sample(pages, len(pages))
    stretches = (pages[at : at + AT_ONCE * STRETCH] for at in range(0, len(pages), AT_ONCE * STRETCH))
    sorted_ = [sorted(stretch, key=lambda page: len(page.seen)) for stretch in stretches]
    batches = [pages[at : at + AT_ONCE] for pages in sorted_ for at in range(0, len(pages), AT_ONCE)]
    yield from random.sample(batches, len(batches))


# What is kept of it


def _kept(learner: Learner, names: dict[str, int]) -> Kept:
    weights = learner.seen.weight.detach()
    unit = weights.abs().max().item() / 127
    rows = (weights / unit).round().to(torch.int8)
    seen = {name: base64.b64encode(rows[place].numpy().tobytes()).decode() for name, place in names.items()}
    return Kept(
        labels=list(map(str, LABELS)),
        unit=unit,
        downwards=_gates(learner.units, ""),
        upwards=_gates(learner.units, "_reverse"),
        said=_rounded(learner.said.weight),
        said_always=_rounded(learner.said.bias),
        seen=seen,
    )


def _gates(units: nn.GRU, way: str) -> KeptGates:
    kinds = ("weight_ih", "bias_ih", "weight_hh", "bias_hh")
    weights = [_rounded(getattr(units, f"{kind}_l0{way}")) for kind in kinds]
    return KeptGates(of_line=weights[0], of_line_always=weights[1], of_state=weights[2], of_state_always=weights[3])


def _rounded(weights: Tensor) -> Any:
    """Lists, as deep as the tensor."""
    return json.loads(json.dumps(weights.tolist()), parse_float=lambda figures: round(float(figures), 3))


def as_text(kept: Kept) -> str:
    """A line for each thing seen, so that a change can be read."""
    head = json.dumps({name: said for name, said in kept.items() if name != "seen"})
    rows = [f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(said)}" for name, said in kept["seen"].items()]
    return f'{head[:-1]}, "seen": {{\n' + ",\n".join(rows) + "\n}}\n"


# Trying it on pages that it has not seen


def _check(examples: Sequence[Example]) -> Iterator[str]:
    places = {site: place % PARTS for place, site in enumerate(sorted({_site_of(each) for each in examples}))}
    read: list[tuple[Example, list[Opinion]]] = []
    for part in range(PARTS):
        network = Network(learn([each for each in examples if places[_site_of(each)] != part]))
        tried = (each for each in examples if each.taken and places[_site_of(each)] == part)
        read += [(each, _last(each, network)) for each in tried]
    whole = sum(_is_whole(each.labels, each.taken) for each, _ in read)
    yield f"{len(read)} pages, {whole} whole texts before"
    for lead in LEADS:
        left = [_left(*pair, lead) for pair in read]
        out = [(a, b) for (each, _), labels in zip(read, left, strict=True) for a, b in _taken_out(each, labels)]
        right = sum(label is not Label.BODY for label, _ in out)
        whole = sum(_is_whole(each.labels, labels) for (each, _), labels in zip(read, left, strict=True))
        yield f"where it leads by {lead}: {len(out)} lines left out, {right} rightly, {whole} whole texts"


def _last(each: Example, network: Network) -> list[Opinion]:
    return page_reading(each.shape, each.taken, is_above_comments=each.is_above_comments, network=network)


def _left(each: Example, opinions: Sequence[Opinion], lead: float) -> list[Label]:
    """What lines were taken for, without what would be left out."""
    pairs = zip(each.taken, opinions, strict=True)
    return [said.label if label is Label.BODY and -said.text > lead else label for label, said in pairs]


def _taken_out(each: Example, labels: Sequence[Label]) -> Iterator[tuple[Label, Label]]:
    """Of lines that are no text any more, what they are and what they are taken for."""
    read = zip(each.labels, each.taken, labels, strict=True)
    return ((truth, said) for truth, before, said in read if before is Label.BODY and said is not Label.BODY)


def _is_whole(labels: Sequence[Label], said: Sequence[Label]) -> bool:
    return [label is Label.BODY for label in labels] == [label is Label.BODY for label in said]


if __name__ == "__main__":
    main()
