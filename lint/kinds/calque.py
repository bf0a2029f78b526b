"""Kind `calque`: another language's expression, word for word.

English says the thing in another way and has no use for the image, which is what makes the rendering a fault and not a style.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lint.errors import did_you_mean
from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.pattern.matching import Wording
from lint.kinds.pattern.report import Wrong, fit
from lint.kinds.pattern.template import Template

LANGUAGES: Final = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish",
    "gl": "Galician", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
    "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""Languages that a calque may come from, by their ISO 639-1 codes."""


@dataclass(frozen=True, slots=True)
class Params:
    """`from_` is the original wording by language, `glosses` its renderings, `suggest` what English says."""

    from_: Mapping[str, str]
    glosses: tuple[Wording, ...]
    suggest: tuple[Template, ...] = ()
    except_: tuple[Wording, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.from_:
            yield "from", "at least one language, with the original wording"
        for code in self.from_:
            if code not in LANGUAGES:
                yield "from", f"“{code}” is no language code that is known here (ISO 639-1){did_you_mean(code, sorted(LANGUAGES))}"
        if not self.glosses:
            yield "glosses", "at least one pattern"
        yield from fit(self.suggest, self.glosses)


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    names = [LANGUAGES[code] for code in params.from_]
    values = {
        "language": names[0],
        "original": next(iter(params.from_.values())),
        "languages": " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names),
    }
    return Wrong(params.glosses, params.except_, params.suggest, values=values).check()


PLUGIN: Final = Kind(
    params=Params,
    build=build,
    placeholders=frozenset({"language", "languages", "original"}),
    entry=frozenset({"from", "glosses", "suggest", "except"}),
)
