import pytest

from captionmgr.model.credit_template import PARTS, Template
from captionmgr.model.errors import BadTemplate

EXAMPLE = "[{creators}/]{distributor}[ via {via}][ ({flags})]"


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"creators": "Jane Doe", "distributor": "AP", "via": "TT", "flags": "File"}, "Jane Doe/AP via TT (File)"),
        ({"creators": "Jane Doe", "distributor": "AP"}, "Jane Doe/AP"),
        ({"distributor": "AP", "flags": "Pool, File"}, "AP (Pool, File)"),
        ({"distributor": "AP"}, "AP"),
        ({}, ""),
    ],
)
def test_a_group_goes_where_a_part_of_it_is_missing(values, text):
    assert Template.parse(EXAMPLE).fill(values)[0] == text


def test_a_group_of_two_parts_needs_both_and_says_what_it_wrote():
    template = Template.parse("[{creators} for {source}, ]{distributor}")
    assert template.fill({"creators": "A B", "source": "C", "distributor": "D"})[0] == "A B for C, D"
    assert template.fill({"creators": "A B", "distributor": "D"}) == ("D", frozenset({"distributor"}))


def test_every_part_can_be_named():
    written = " ".join(f"{{{part}}}" for part in PARTS)
    assert Template.parse(written).fill({part: part.upper() for part in PARTS})[0] == " ".join(PARTS).upper()


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("{creators}/{publisher}", "no part {publisher}"),
        ("{}{distributor}", "no part {}"),
        ("{creators}", "leaves {distributor} out"),
        ("", "leaves {distributor} out"),
        ("{distributor", "“{” has no partner"),
        ("distributor}", "“}” has no partner"),
        ("[{distributor}", "“[” has no partner"),
        ("{distributor}]", "“]” has no partner"),
        ("[{distributor}[ via {via}]]", "groups stand in groups"),
    ],
)
def test_a_bad_template_is_refused_with_what_is_wrong(written, says):
    with pytest.raises(BadTemplate) as refused:
        Template.parse(written)
    assert says in str(refused.value)


def test_a_long_template_of_brackets_takes_no_time():
    with pytest.raises(BadTemplate):
        Template.parse("{" * 200_000)
    assert Template.parse("[{via}]" * 20_000 + "{distributor}").fill({"distributor": "AP"})[0] == "AP"
