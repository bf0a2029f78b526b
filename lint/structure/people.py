"""Whom a block is about: the names in bylines and bios, and those that a page gives as its authors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lint.document import Block, Metadata, Role
from lint.structure import bio, byline
from lint.structure.names import each_of, same_person
from lint.structure.vocabulary import Vocabulary


def of(block: Block, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The people a block of its role names, as they are written; nobody where its role names none."""
    if block.role is Role.BYLINE:
        return byline.people(block.text, vocabulary)
    if block.role is Role.BIO:
        who = bio.person(block.text, vocabulary)
        return (who,) if who else ()
    return ()


def authors(metadata: Metadata, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The persons whom a page gives as its authors: two names or more each, no newsroom, agency or account."""
    names = (name for written in metadata.authors for name in each_of(written))
    return tuple(name for name in names if len(name.split()) > 1 and is_person(name, vocabulary))


def is_person(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name looks like a person's: capitals, and no word of newsrooms and agencies."""
    words = name.lower().replace("-", " ").split()
    return (
        name.lower() not in vocabulary.agencies
        and not any(word.strip(".,") in vocabulary.impersonal for word in words)
        and all(word[0].isupper() or word in vocabulary.name_particles for word in name.split())
        and name.replace(" ", "").replace("-", "").replace(".", "").replace("'", "").replace("’", "").isalpha()
    )


def share(some: Iterable[str], others: Sequence[str]) -> bool:
    """Whether one of `some` may be one of `others`."""
    return any(same_person(one, other) for one in some for other in others)


def listed(names: Sequence[str]) -> str:
    """Names as a byline has them: "Jane Doe, Bo Ek and John Roe"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
