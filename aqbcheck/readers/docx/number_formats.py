"""Numbers as letters, Roman numerals and figures (ISO/IEC 29500-1, 17.18.59)."""

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST_ROMAN = 3999
_LETTERS = 26
_MOST_LETTERS = 10


def written(number: int, form: str) -> str:
    """A number in one of Word's formats; figures where the format is unknown or cannot hold it.

    Roman numerals go to 3999, letters to ten times the alphabet (Word repeats the letter:
    27 is „aa“). ``none`` and ``bullet`` write nothing.
    """
    if form in ("none", "bullet"):
        return ""
    if form in ("lowerRoman", "upperRoman") and 1 <= number <= _LARGEST_ROMAN:
        roman = _roman(number)
        return roman if form == "lowerRoman" else roman.upper()
    if form in ("lowerLetter", "upperLetter") and 1 <= number <= _LETTERS * _MOST_LETTERS:
        times, letter = divmod(number - 1, _LETTERS)
        return chr(ord("a" if form == "lowerLetter" else "A") + letter) * (times + 1)
    if form == "decimalZero":
        return f"{number:02d}"
    return f"{number}." if form == "ordinal" else str(number)


def _roman(number: int) -> str:
    parts: list[str] = []
    for amount, numeral in _ROMAN:
        times, number = divmod(number, amount)
        parts.append(numeral * times)
    return "".join(parts)
