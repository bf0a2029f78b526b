"""What must hold for the blocks of any source in any format."""

from lint.document import Block, Parsed


def texts(parsed: Parsed) -> list[str]:
    return [block.text for block in parsed.blocks]


def prove(source: str, parsed: Parsed) -> None:
    """Every block has text, blocks follow one another, and each copied character is the character of the source it says it is."""
    end = 0
    for block in parsed.blocks:
        assert block.text.strip()
        assert end <= block.span.start <= block.span.end <= len(source)
        assert block.span.contains(block.content)
        _prove_map(source, block)
        end = block.span.end


def _prove_map(source: str, block: Block) -> None:
    offset = place = 0
    for segment in block.map.segments:
        assert segment.text == offset
        assert segment.source >= place
        if segment.copied:
            assert source[segment.source : segment.source + segment.source_length] == block.text[offset : offset + segment.text_length]
        offset, place = offset + segment.text_length, segment.source + segment.source_length
    assert offset == len(block.text)


def letters(parsed: Parsed) -> str:
    """All shown characters in order, without white space and what stands for code."""
    return "".join(character for block in parsed.blocks for character in block.text if not character.isspace() and character != "\ufffc")
