"""Kind `number`: figures in the manner of other languages, and honest ones that look like them."""

import pytest

from lint.kinds import number
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.matching import Pattern
from lint.text.dates import Locale
from tests.rules_language.helpers import check, mended, mistakes, reported, rule, without_marks


def number_rule(of: str, *excuse: str, locale: str = "any") -> Rule:
    return rule("number", number.Params(number.Of(of), Locale(locale), tuple(Pattern.parse(each) for each in excuse)))


HONEST = """\
It rose 3.5 percent to 3,500, then 1,250,000 people came.
Rooms 3,5 and 7 and tables 2,3 or 4 are full; see Genesis 1,2.
On July 4,20 people met, and on May 12,40 percent of the roads were shut.
The server 192.168.100.200 runs version 10.000.001-2 of 1.2.3.
He ran it in 2.256 seconds, hit 1.000 and paid 1.250 euros a litre.
There were 2.125 children per woman, 1.300 cases per head and an average of 1.250 visitors.
Ring 020 7946 0000, 0800 555 111 or +44 20 123 456 people say; call 131 450 residents say.
On April 3 410 people left, on flight MH 370 239 people died and in 2020 410 people met.
The ISBN is 978 0 306 40615 and the plate 12 345.
It is 45% full, % of it new, and 5 % 3 is 2.
It cost $5, £3m, €20 and US$4; they gave 5 $10 notes.
A milliard was a thousand million.
In 2020 millions of people voted, and on May 5 thousands marched; 3 million of them sat.
Hundreds of thousands of pounds, £5 pounds’ worth, a $20 dollar bill.
They won 4-3 on the 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 101st and 1,111th day.
He was third by 3. March was cold, and after lap 12. May said so.
She ran it in 4h30, then in 14h30, at 2h24 from home.
It said “3,5 %” and “20 €” on the tags.
"""


@pytest.mark.parametrize("of", [*number.Of])
@pytest.mark.parametrize("line", HONEST.splitlines())
def test_what_stands(of: str, line: str) -> None:
    assert reported([number_rule(of)], line) == line


@pytest.mark.parametrize(
    ("of", "text", "fixed"),
    [
        pytest.param("decimal-comma", "It rose ⟦3,5⟧ percent, ⟦2,75⟧ million.", "It rose 3.5 percent, 2.75 million.", id="decimals"),
        pytest.param("decimal-comma", "⟦12,5⟧% of $⟦3,50⟧, a ⟦1,5⟧-kilometre run.", "12.5% of $3.50, a 1.5-kilometre run.", id="signs"),
        pytest.param("thousands-dot", "The ⟦1.250.000⟧ and ⟦2.300⟧ homes.", "The 1,250,000 and 2,300 homes.", id="points"),
        pytest.param("thousands-dot", "It has ⟦1.250.000⟧.", "It has 1,250,000.", id="points, at the end"),
        pytest.param("thousands-space", "Some ⟦1 250 000⟧ people, €⟦85 000⟧.", "Some 1,250,000 people, €85,000.", id="spaces"),
        pytest.param("thousands-space", "Some ⟦85\u00a0000⟧ tonnes.", "Some 85,000 tonnes.", id="spaces that do not break"),
        pytest.param("percent-space", "It is ⟦45 %⟧, then ⟦4.5\u202f%⟧.", "It is 45%, then 4.5%.", id="percent"),
        pytest.param("currency-after", "Pay ⟦500 €⟧ or ⟦20£⟧ or ⟦3.5 million $⟧.", "Pay €500 or £20 or $3.5 million.", id="currency"),
        pytest.param("long-scale", "It owes ⟦€1,3 milliard⟧.", "It owes €1.3 billion.", id="milliard"),
        pytest.param("long-scale", "It owes ⟦2 thousand million⟧ euros.", "It owes 2 billion euros.", id="thousand million"),
        pytest.param("plural-scale", "It owes ⟦$2 millions⟧.", "It owes $2 million.", id="with money"),
        pytest.param("plural-scale", "Some ⟦2.5 millions⟧ left.", "Some 2.5 million left.", id="with decimals"),
        pytest.param("plural-scale", "⟦85 millions of⟧ pounds, ⟦3 million of⟧ people.", "85 million pounds, 3 million people.", id="of"),
        pytest.param("doubled-unit", "Pay ⟦$5 million dollars⟧ or ⟦€20 euros⟧.", "Pay $5 million or €20.", id="money"),
        pytest.param("doubled-unit", "It is ⟦5% per cent⟧ of ⟦3 km kilometres⟧.", "It is 5% of 3 km.", id="measures"),
        pytest.param("ordinal", "The ⟦21th⟧, ⟦2th⟧, ⟦3st⟧ and ⟦112nd⟧ ⟦23TH⟧.", "The 21st, 2nd, 3rd and 112th 23RD.", id="ordinals"),
        pytest.param("ordinal-date", "On ⟦3. June⟧ and from ⟦5. March⟧ 1999.", "On June 3 and from March 5 1999.", id="dates"),
        pytest.param("clock", "At ⟦14h30⟧, from ⟦09h05⟧ to ⟦12h00⟧.", "At 2:30 p.m., from 9:05 a.m. to 12:00 p.m..", id="clock"),
    ],
)
def test_what_is_reported_and_mended(of: str, text: str, fixed: str) -> None:
    rules = [number_rule(of)]
    assert reported(rules, without_marks(text)) == text
    assert mended(rules, without_marks(text)) == fixed
    assert reported(rules, fixed) == fixed


@pytest.mark.parametrize(
    ("locale", "titles"),
    [
        pytest.param("us", ["write: June 3"], id="American"),
        pytest.param("uk", ["write: 3 June"], id="British"),
        pytest.param("any", ["write: June 3", "write: 3 June"], id="either"),
    ],
)
def test_locale_decides_the_proposals(locale: str, titles: list[str]) -> None:
    (finding,) = check([number_rule("ordinal-date", locale=locale)], "It shut on 3. June.").findings
    assert [fix.title for fix in finding.fixes] == titles


def test_excuse() -> None:
    assert reported([number_rule("ordinal", "the 21th club")], "The 21th club and the 21th day.") == "The 21th club and the ⟦21th⟧ day."


@pytest.mark.parametrize("part", ["1", "1.", "1.000", "1 000 ", "1,5", "1 %", "$1 million ", "on 3. ", "at 14h", "1 thousand of "])
@pytest.mark.parametrize("of", [*number.Of])
def test_long_runs_take_no_long_time(of: str, part: str) -> None:
    assert not check([number_rule(of)], "a " + part * 5000).failures


def test_locale_where_it_means_nothing_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    head = "kind: number, category: number, message: m, why: w, examples: {flag: {text: ⟦a⟧}, pass: [a, b]}"
    (told,) = mistakes(tmp_path_factory.mktemp("wrong"), a=f"rules: [{{id: a.a, {head}, of: ordinal, locale: us}}]\n")
    assert "“locale”: only with “of: ordinal-date” or “clock”" in told
