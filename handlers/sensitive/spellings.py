"""How German is written by ear: dialect and quick typing, one word for one word.

Only words that matter, in spellings that are no word of standard German and hardly one of another
language the packs speak ("hot" is English, "nich" Polish, "vadder" folds to Swedish weather):
those stay with the packs.
"""

from collections.abc import Iterator

_BEGINNINGS = ("g", "ge", "j", "je")
"""How the participle's ge- is written: Bavarian, Saxon, on the Rhine, in Berlin."""

_PARTICIPLES = {
    "schlagen": "schlogn schlagn schlage schloge schlong schlaachn schlache schloa schlagt schlogt",
    "hauen": "haut haun haue haud haua",
    "treten": "tretn trete tretet",
    "würgt": "würgd würscht wiagt wirgt",
    "schubst": "schupst schubbst",
    "stoßen": "stoßn stoße stoassn",
    "storben": "storbn storbe storm storwe storve schtorbn schtorbe schdorbe schdorm",
    "soffen": "soffn soffa soffe suffa suffe",
    "worfen": "worfn worfa worfe",
    "schmissen": "schmissn schmissa schmisse",
    "brochen": "brochn brocha broche",
    "nommen": "nomma nommn nomme numma numme",
    "sagt": "sogt sait saat sacht seit",
    "fallen": "falln falle foin fulla",
    "schieden": "schiedn schiede",
    "trunken": "trunke trungen trungn",
    "stochen": "stochn stoche",
    "droht": "droot",
    "kündigt": "kündigd kindigt kündicht",
    "strichen": "strichn striche",
    "kürzt": "kirzt kürzd",
}
_WORDS = {
    "schlägt": "schlogt schlogd schloagt schlegt schlekt schleit schlaat",
    "schlagen": "schlogn schloong",
    "geohrfeigt": "gwatscht gewatscht jewatscht",
    "besoffen": "bsoffn bsoffa bsoffe bsuffa bsoffen besoffn besoffa",
    "verprügelt": "vaprügelt verprüjelt verbriegelt",
    "ausgezogen": "auszogn auszogen auszoge auszong ausjezogen ausjezoge ausgezogn uszoge",
    "abgestellt": "abgstellt abjestellt abgschtellt abgsteut obgstellt",
    "abgedreht": "obdraht abdraht abgdraht abjedreht obgedreht",
    "abgelehnt": "abglehnt obglehnt oglehnt ogleht abjelehnt abgleht",
    "abgehauen": "abghaut abghaun obghaut abjehauen abjehaun abghaue",
    "umbringen": "umbringa umbringn umbrenga umbrenge",
    "leben": "lebm lebn läbn",
    "sterben": "sterbn sterm sterwe schterbe schderbe stearbn",
    "trinkt": "drinkt trinkd",
    "schulden": "schuidn schuldn schulda",
    "wohnung": "wohnig wohnong wohnunk",
    "geld": "jeld gäld",
    "essen": "essn essa",
    "strom": "schtrom schdrom",
    "angst": "angscht agscht angschd",
    "wieder": "wieda wiedr widda wida",
    "immer": "imma ümmer emmer",
    "nimmer": "nimma nimme nemme nemma nemmer",
    "nicht": "nisch niht nichd",
    "keiner": "koana koaner koiner kener",
    "keinen": "koan koin",
    "kein": "koa kei",
    "keine": "koane koine",
    "mich": "misch",
    "hat": "hod hoat",
    "habe": "hob",
    "haben": "hend hent hewwe",
    "daheim": "dahoam dahoim drhoim dehoam derhoam dahoom drhoam",
    "gestern": "gestan geschtern jestern gistern gestarn",
    "heute": "heit heint",
    "nacht": "nocht nachd",
    "weg": "wech",
    "mutter": "muada muatter muatta mudder mudda muadda",
    "vater": "vatter vatta vadr",
    "bruder": "bruada brueder",
    "schwester": "schwesta schwesda schweschter",
    "tochter": "dochter tochta dochta",
    "bub": "bua",
    "buben": "buam buama",
    "nachbarin": "nachberin nachbrin noochberin nochbarin",
    "kleine": "kloane kloine kleene gleene",
    "kleinen": "kloanen kleenen",
    "kinder": "kinner kinners kender chinder",
    "freund": "freind",
    "freundin": "freindin",
}


def spellings() -> Iterator[tuple[str, str]]:
    """Each spelling and what it stands for, as written."""
    for word, written in _WORDS.items():
        yield from ((form, word) for form in written.split())
    for stem, written in _PARTICIPLES.items():
        for begin in _BEGINNINGS:
            yield from ((begin + form, f"ge{stem}") for form in (*written.split(), stem))
