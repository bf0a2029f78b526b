"""Words that stand after figures: what is counted whole, and what is measured."""

from __future__ import annotations

from typing import Final

PEOPLE_AND_THINGS: Final = (
    "people|persons|residents|inhabitants|citizens|workers|employees|soldiers|troops|officers|voters|visitors|refugees|migrants|students"
    "|pupils|patients|infections|cases|deaths|victims|casualties|homes|houses|households|families|companies|businesses|jobs|votes|cars"
    "|vehicles|tickets|spectators|fans|members|protesters|demonstrators|children|women|men|passengers|tourists|bodies|copies|followers"
    "|subscribers|customers|users|buildings|schools|trees|animals|square"
)
"""Plurals that fractions of are not counted: “2.300 residents” can only be a locale's way to write 2,300."""

MEASURES: Final = (
    "percent|per[ ]cent|percentage|million|billion|trillion|hundred|thousand|metres?|meters?|kilometres?|kilometers?|centimetres?"
    "|centimeters?|millimetres?|millimeters?|km|cm|mm|kg|kilos?|kilograms?|grams?|tonnes?|tons?|litres?|liters?|hectares?|acres?|miles?|hours?|degrees?"
    "|euros?|dollars?|pounds?|rubles|roubles|points?|times|stars"
)
"""What decimals are said of."""

CURRENCIES: Final = "dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|rupees?|francs?|pesos?|zlotys?|kronor|kroner|lira|shekels?|reais"

MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
