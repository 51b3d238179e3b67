"""Nested-set numbers follow from the parent links, and a circle is named."""

import pytest
from forests import parent_lists
from hypothesis import given
from hypothesis import strategies as st
from tree_oracle import faults_in

from comments.numbering import AnswersItself, number_threads


@st.composite
def mappings(draw):
    links = list(enumerate(draw(parent_lists())))
    return dict(draw(st.permutations(links)))


def as_rows(parents, places):
    return [
        {
            "pk": key,
            "post_id": 1,
            "parent_id": parent,
            "tree_id": places[key].root,
            "level": places[key].level,
            "lft": places[key].left,
            "rght": places[key].right,
        }
        for key, parent in parents.items()
    ]


@given(mappings())
def test_the_numbers_are_those_of_nested_sets(parents):
    assert faults_in(as_rows(parents, number_threads(parents))) == []


@given(mappings())
def test_siblings_keep_the_order_they_were_given_in(parents):
    places = number_threads(parents)

    for parent in {link for link in parents.values() if link is not None}:
        lefts = [places[key].left for key, link in parents.items() if link == parent]
        assert lefts == sorted(lefts)


@given(mappings(), st.integers(1000, 2000))
def test_an_unknown_parent_counts_as_none(parents, stranger):
    strayed = {key: stranger if parent is None else parent for key, parent in parents.items()}

    assert number_threads(strayed) == number_threads(parents)


@given(mappings(), st.integers(2, 5))
def test_a_circle_is_named_with_all_that_hangs_on_it(parents, size):
    circle = {f"c{i}": f"c{(i + 1) % size}" for i in range(size)}

    with pytest.raises(AnswersItself) as raised:
        number_threads({**parents, **circle, "below": "c0"})

    assert set(raised.value.keys) == {*circle, "below"}


def test_a_chain_of_a_hundred_thousand_is_numbered_without_recursion():
    places = number_threads({key: key - 1 if key else None for key in range(100_000)})

    assert (places[0].left, places[0].right, places[99_999].level) == (1, 200_000, 99_999)
