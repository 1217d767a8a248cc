"""Words of the letter to whoever wrote the agreement: plain, and none that the answers do not bear out."""

from aqbcheck.texts.bilingual import Bilingual

MESSAGES: dict[str, Bilingual] = {
    "letter-sender": Bilingual(de="[Absender: Name und Anschrift]", en="[Sender: name and address]"),
    "letter-receiver": Bilingual(de="[Empfänger: Name und Anschrift]", en="[Receiver: name and address]"),
    "letter-place-date": Bilingual(de="[Ort], [Datum]", en="[Place], [Date]"),
    "letter-subject": Bilingual(
        de="Ihr Entwurf der Vereinbarung ({file}): was vor der Unterschrift zu tun ist",
        en="Your draft of the agreement ({file}): what is to be done before signing",
    ),
    "letter-subject-conforms": Bilingual(
        de="Ihr Entwurf der Vereinbarung ({file}): Die Form ist eingehalten",
        en="Your draft of the agreement ({file}): the form is kept",
    ),
    "letter-subject-signed": Bilingual(
        de="Ihre unterschriebene Vereinbarung ({file}): was zu klären ist",
        en="Your signed agreement ({file}): what is to be clarified",
    ),
    "letter-subject-signed-conforms": Bilingual(
        de="Ihre unterschriebene Vereinbarung ({file}): Die Form ist eingehalten",
        en="Your signed agreement ({file}): the form is kept",
    ),
    "letter-salutation": Bilingual(de="Sehr geehrte Damen und Herren,", en="Dear Sir or Madam,"),
    "letter-thanks": Bilingual(
        de="vielen Dank für Ihre Vereinbarung. Wir haben sie auf ihre Form geprüft.",
        en="Thank you for your agreement. We have checked its form.",
    ),
    "letter-asks-violates": Bilingual(
        de="Bitte ändern Sie vor der Unterschrift noch Folgendes.", en="Before signing, please still change the following."
    ),
    "letter-asks-violates-open": Bilingual(
        de="Bitte ändern und klären Sie vor der Unterschrift noch Folgendes.",
        en="Before signing, please still change and clarify the following.",
    ),
    "letter-asks-undecided": Bilingual(
        de="Einen Fehler haben wir nicht gefunden. Einiges konnten wir aber nicht prüfen; bitte klären Sie es vor der Unterschrift.",
        en="We have found no error. Some things we could not check, though; please clarify them before signing.",
    ),
    "letter-asks-conforms": Bilingual(
        de="Einen Fehler haben wir nicht gefunden. Sie brauchen nichts zu ändern.",
        en="We have found no error. There is nothing that you need to change.",
    ),
    "letter-asks-conforms-hints": Bilingual(
        de="Einen Fehler haben wir nicht gefunden. Bitte sehen Sie sich noch die Hinweise an.",
        en="We have found no error. Please still look at the hints.",
    ),
    "letter-asks-signed-violates": Bilingual(de="Bitte klären Sie mit uns noch Folgendes.", en="Please clarify the following with us."),
    "letter-asks-signed-violates-open": Bilingual(
        de="Bitte klären Sie mit uns noch Folgendes.", en="Please clarify the following with us."
    ),
    "letter-asks-signed-undecided": Bilingual(
        de="Einen Fehler haben wir nicht gefunden. Einiges konnten wir aber nicht prüfen; bitte klären Sie es mit uns.",
        en="We have found no error. Some things we could not check, though; please clarify them with us.",
    ),
    "letter-asks-signed-conforms": Bilingual(de="Einen Fehler haben wir nicht gefunden.", en="We have found no error."),
    "letter-asks-signed-conforms-hints": Bilingual(
        de="Einen Fehler haben wir nicht gefunden. Bitte sehen Sie sich noch die Hinweise an.",
        en="We have found no error. Please still look at the hints.",
    ),
    "letter-change": Bilingual(de="Bitte ändern", en="Please change"),
    "letter-clarify-first": Bilingual(de="Bitte klären: Das stimmt nicht", en="Please clarify: this is not right"),
    "letter-clarify": Bilingual(de="Bitte klären: Das konnten wir nicht prüfen", en="Please clarify: this we could not check"),
    "letter-hints": Bilingual(de="Hinweise", en="Hints"),
    "letter-hints-said": Bilingual(
        de="Diese Punkte sind keine Fehler. Bitte sehen Sie sie sich trotzdem an.",
        en="These points are not errors. Please look at them all the same.",
    ),
    "letter-again": Bilingual(de="Bitte schicken Sie uns danach die neue Fassung.", en="Please send us the new version afterwards."),
    "letter-form-only": Bilingual(
        de="Geprüft haben wir allein die Form, mit {checked} von {total} Regeln. Den Inhalt haben wir dabei nicht geprüft.",
        en="We have checked the form alone, by {checked} of {total} rules. We have not checked the substance.",
    ),
    "letter-questions": Bilingual(
        de="Wenn Sie Fragen haben, erreichen Sie uns so: [Telefon, E-Mail].",
        en="If you have any questions, please contact us: [telephone, e-mail].",
    ),
    "letter-greeting": Bilingual(de="Mit freundlichen Grüßen", en="Yours faithfully"),
    "letter-name": Bilingual(de="[Name]", en="[Name]"),
    "letter-office": Bilingual(de="[Funktion]", en="[Function]"),
}
