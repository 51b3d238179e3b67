"""Holds stored trees against the parent links, by the definition of nested sets and nothing else."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from comments.models import Comment

COLUMNS = ("pk", "post_id", "parent_id", "tree_id", "level", "lft", "rght")


def stored_rows() -> list[dict[str, Any]]:
    return list(Comment.objects.order_by("pk").values(*COLUMNS))


def misplaced() -> list[str]:
    """What is wrong with the threads in the database, in words; empty when nothing is."""
    return faults_in(stored_rows())


def faults_in(rows: Iterable[dict[str, Any]]) -> list[str]:
    by_pk = {row["pk"]: row for row in rows}
    trees = defaultdict(list)
    for row in by_pk.values():
        trees[row["tree_id"]].append(row)
    faults = [
        f"{row['pk']}: {fault}" for row in by_pk.values() for fault in _faults_of(row, by_pk.get(row["parent_id"]))
    ]
    for tree_id, members in trees.items():
        roots = [row["pk"] for row in members if row["parent_id"] is None]
        if len(roots) != 1:
            faults.append(f"tree {tree_id} has the roots {roots}")
        ends = sorted(row[side] for row in members for side in ("lft", "rght"))
        if ends != list(range(1, 2 * len(members) + 1)):
            faults.append(f"tree {tree_id} is numbered {ends}")
    return faults


def _faults_of(row: dict[str, Any], parent: dict[str, Any] | None) -> list[str]:
    if row["lft"] >= row["rght"]:
        return ["ends before it begins"]
    if row["parent_id"] is None:
        return [] if (row["level"], row["lft"]) == (0, 1) else ["is no root, but answers nobody"]
    if parent is None:
        return ["answers a comment that is not there"]
    checks = {
        "answers a comment of another post": row["post_id"] == parent["post_id"],
        "stands in another tree than what it answers": row["tree_id"] == parent["tree_id"],
        "has the wrong level": row["level"] == parent["level"] + 1,
        "stands outside of what it answers": parent["lft"] < row["lft"] < row["rght"] < parent["rght"],
    }
    return [fault for fault, holds in checks.items() if not holds]
