import pytest

from captionmgr import rulebook
from captionmgr.model.errors import BadRule, BadRules, RulesUnwritable
from captionmgr.model.houses import LONGEST_NAME, MOST_SPELLINGS, NO_RULES, House, HouseRules, KnownCreator

RULES = HouseRules(
    (
        House("Harbour News", ("HN", "HN Photo"), takes_users=True),
        House("Ministry of Ports", supplies=True),
        House("Douro River Watch", ("DRW",), distributes=False),
    ),
    (KnownCreator("Lia Costa", ("L. Costa",)),),
)
COMMENTED = """\
# the desk's own
# asked for by the night shift
[[agency]]
name = "Harbour News"  # Porto
spellings = [
    "HN",  # as they print it
    "Harbour",
]
# until they merge
[[agency]]
name = "Quay Pictures"
# who sends from the river
[[source]]
name = "Douro River Watch"
spellings = ["DRW"]
# end
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "rules.toml"


def write(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_no_file_means_no_rules(path):
    assert rulebook.load(path) == NO_RULES


def test_rules_come_back_as_saved(path):
    rulebook.save(RULES, path)
    assert rulebook.load(path) == RULES
    assert [file.name for file in path.parent.iterdir()] == ["rules.toml"]


def test_saving_what_the_file_says_leaves_it_as_it_is(path):
    write(path, COMMENTED)
    rulebook.save(rulebook.load(path), path)
    assert path.read_text("utf-8") == COMMENTED


def test_comments_stay_when_entries_are_changed_added_and_removed(path):
    write(path, COMMENTED)
    changed = HouseRules(
        (
            House("Harbour News Porto", ("HN", "HNP")),
            House("New House"),
            House("Douro River Watch", ("DRW", "River Watch"), distributes=False),
        ),
        (KnownCreator("Lia Costa"),),
    )
    rulebook.save(changed, path)
    assert rulebook.load(path) == changed
    text = path.read_text("utf-8")
    for comment in COMMENTED.splitlines():
        for words in comment.partition("#")[2:]:
            assert words in text
    assert "Quay" not in text
    assert 'Harbour"' not in text


def test_removing_the_first_and_the_last_entry_keeps_what_is_said_of_others(path):
    write(path, COMMENTED)
    rulebook.save(NO_RULES, path)
    assert rulebook.load(path) == NO_RULES
    assert "# who sends from the river" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[agency]", "rules.toml"),
        (b"\xff\xfe", "utf-8"),
        ("[[agency]]\nname = 3", "agency 1: name must be text"),
        ("[[agency]]\nspellings = ['a']", "agency 1: it has no name"),
        ("[[agency]]\nname = 'A'\n[[agency]]\nname = ' '", "agency 2: it has no name"),
        ("[[source]]\nname = 'A'\nhandout = true", "source 1: handout is unknown; known are name, spellings"),
        ("[[house]]\nname = 'A'", "house is unknown"),
        ("[agency]\nname = 'A'", r"\[\[agency\]\]"),
        ("[[creator]]\nname = 'A'\nspellings = 'B'", "spellings must be a list"),
        ("[[creator]]\nname = 'A'\nspellings = [1]", "spellings must be a list"),
        ("[[creator]]\nname = 'A'\nspellings = ['']", "spellings is empty"),
        ("[[agency]]\nname = 'A'\nhandout = 1", "handout must be true or false"),
        ("[[agency]]\nname = 'A'\nspellings = ['HN']\n[[source]]\nname = 'hn'", "claimed by agency 1 (“A”)"),
        ("[[agency]]\nname = 'A'\n[[agency]]\nname = ' a '", "agency 2 (“ a ”): “ a ” is claimed by agency 1"),
        (f"[[agency]]\nname = '{'x' * (LONGEST_NAME + 1)}'", "121 characters"),
        (f"[[agency]]\nname = 'A'\nspellings = {[str(n) for n in range(MOST_SPELLINGS + 1)]}", "51 spellings"),
        ("[[agency]]\nname = 'A; B'", "semicolon"),
        ('[[agency]]\nname = "A\\u0007"', "cannot be printed"),
        ("".join(f"[[creator]]\nname = 'N{n}'\n" for n in range(2001)), "creator 2001"),
        ("a = " + "[" * 100_000, "nested too deep"),
        ("#" * (rulebook.LIMIT + 1), "over 2,000,000 bytes"),
    ],
)
def test_a_file_that_cannot_be_followed_is_named_with_the_entry_and_kept(path, text, words):
    write(path, text)
    before = path.read_bytes()
    with pytest.raises(BadRules) as caught:
        rulebook.load(path)
    assert words.replace("\\", "") in str(caught.value)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before


def test_a_folder_in_the_files_place_is_named(path):
    path.mkdir(parents=True)
    with pytest.raises(BadRules, match="directory"):
        rulebook.load(path)
    with pytest.raises(RulesUnwritable):
        rulebook.save(RULES, path)


@pytest.mark.parametrize("text", ["[[agency]", "[[agency]]\nname = 'A'\ncolour = 'red'"])
def test_saving_over_a_file_that_cannot_be_followed_sets_it_aside(path, text):
    write(path, text)
    rulebook.save(RULES, path)
    assert rulebook.load(path) == RULES
    assert path.with_suffix(".damaged").read_text("utf-8") == text


def test_rules_that_cannot_be_followed_are_not_written(path):
    rulebook.save(RULES, path)
    with pytest.raises(BadRule, match="agency 2"):
        rulebook.save(HouseRules((House("A"), House("a"))), path)
    assert rulebook.load(path) == RULES


def test_a_folder_that_cannot_be_made_is_named(path):
    path.parent.write_text("a file")
    with pytest.raises(RulesUnwritable, match="house rules"):
        rulebook.save(RULES, path)
    assert path.parent.read_text() == "a file"


def test_the_same_name_may_be_a_house_and_a_creator_and_a_spelling_may_repeat_its_own_name(path):
    rules = HouseRules((House("Lusa Costa", ("LUSA COSTA",)),), (KnownCreator("Lusa Costa"),))
    rulebook.save(rules, path)
    assert rulebook.load(path) == rules


def test_a_rule_joins_the_one_of_its_name():
    rules = RULES.with_rule(House("harbour news", ("HNP", "hn"))).with_rule(KnownCreator("Bo Ek"))
    assert rules.agencies[0].spellings == ("HN", "HN Photo", "HNP")
    assert [creator.name for creator in rules.creators] == ["Lia Costa", "Bo Ek"]
    assert rules.sources == RULES.sources
