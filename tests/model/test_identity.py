from captionmgr.model.identity import text_key


def test_copying_changes_quotes_dashes_spaces_and_case_but_not_the_caption():
    assert text_key("Syria’s “front” –\u00a0a  street") == text_key('Syria\'s "front" - a street')


def test_another_word_is_another_caption():
    assert text_key("a street in Porto") != text_key("a street in Braga")
