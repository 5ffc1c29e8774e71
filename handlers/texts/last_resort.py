"""The crisis text for when packs or directory cannot be read (M-11).

The only numbers that stand in code; a test compares them with the packs.
"""

from collections.abc import Mapping

_GERMANY: Mapping[str, str] = {
    "de": (
        "Automatische Nachricht: Wenn jemand in Gefahr ist, bitte 112 (Rettung) oder 110 "
        "(Polizei) anrufen. Reden, Tag und Nacht: 0800 1110111."
    ),
    "en": (
        "Automatic message: if anyone is in danger, please call 112 (ambulance) or 110 "
        "(police). To talk, day and night: 0800 1110111."
    ),
    "sv": (
        "Automatiskt meddelande: om någon är i fara, ring 112 (i Tyskland polis 110). "
        "Prata, dygnet runt: 0800 1110111 (Tyskland) eller 90101 (Sverige)."
    ),
    "tr": (
        "Otomatik mesaj: Birisi tehlikedeyse lütfen 112'yi (ambulans) veya 110'u (polis) "
        "arayın. Konuşmak için, gece gündüz: 0800 1110111."
    ),
    "ar": (
        "رسالة آلية: إذا كان أي شخص في خطر، اتصل من فضلك بالرقم \u2068112\u2069 (الإسعاف)"
        " أو \u2068110\u2069 (الشرطة). للحديث، ليلًا ونهارًا: \u20680800 1110111\u2069."
    ),
    "uk": (
        "Автоматичне повідомлення: якщо хтось у небезпеці, зателефонуйте 112 (швидка "
        "допомога) або 110 (поліція). Поговорити, вдень і вночі: 0800 1110111."
    ),
    "ru": (
        "Автоматическое сообщение: если кто-то в опасности, позвоните 112 (скорая помощь)"
        " или 110 (полиция). Поговорить, днём и ночью: 0800 1110111."
    ),
    "pl": (
        "Wiadomość automatyczna: jeśli ktoś jest w niebezpieczeństwie, proszę zadzwonić "
        "pod 112 (pogotowie) lub 110 (policja). Rozmowa, dzień i noc: 0800 1110111."
    ),
    "ro": (
        "Mesaj automat: dacă cineva este în pericol, vă rog sunați la 112 (ambulanță) sau"
        " 110 (poliție). Pentru a vorbi, zi și noapte: 0800 1110111."
    ),
    "fa": (
        "پیام خودکار: اگر کسی در خطر است، لطفاً با \u2068112\u2069 (آمبولانس) یا "
        "\u2068110\u2069 (پلیس) تماس بگیرید. برای صحبت، شبانه‌روزی: \u20680800 "
        "1110111\u2069."
    ),
}
_SWEDEN: Mapping[str, str] = {
    "de": (
        "Automatische Nachricht: Wenn jemand in Gefahr ist, bitte 112 anrufen. Reden, Tag"
        " und Nacht: 90101."
    ),
    "en": (
        "Automatic message: if anyone is in danger, please call 112. To talk, day and night: 90101."
    ),
    "sv": ("Automatiskt meddelande: om någon är i fara, ring 112. Prata, dygnet runt: 90101."),
    "tr": (
        "Otomatik mesaj: Birisi tehlikedeyse lütfen 112'yi arayın. Konuşmak için, gece "
        "gündüz: 90101."
    ),
    "ar": (
        "رسالة آلية: إذا كان أي شخص في خطر، اتصل من فضلك بالرقم \u2068112\u2069. للحديث، "
        "ليلًا ونهارًا: \u206890101\u2069."
    ),
    "uk": (
        "Автоматичне повідомлення: якщо хтось у небезпеці, зателефонуйте 112. Поговорити,"
        " вдень і вночі: 90101."
    ),
    "ru": (
        "Автоматическое сообщение: если кто-то в опасности, позвоните 112. Поговорить, "
        "днём и ночью: 90101."
    ),
    "pl": (
        "Wiadomość automatyczna: jeśli ktoś jest w niebezpieczeństwie, proszę zadzwonić "
        "pod 112. Rozmowa, dzień i noc: 90101."
    ),
    "ro": (
        "Mesaj automat: dacă cineva este în pericol, vă rog sunați la 112. Pentru a "
        "vorbi, zi și noapte: 90101."
    ),
    "fa": (
        "پیام خودکار: اگر کسی در خطر است، لطفاً با \u2068112\u2069 تماس بگیرید. برای "
        "صحبت، شبانه‌روزی: \u206890101\u2069."
    ),
}


def last_resort(language: str, country: str = "DE") -> str:
    """Return T-40 in that language, else in English; needs no file."""
    words = _SWEDEN if country == "SE" else _GERMANY
    return words.get(language.lower()[:2], words["en"])
