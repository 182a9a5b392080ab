# ruff: noqa: E501 - a table: one row to a line
"""Hold the names of regions as texts write them, in English, French, German, Spanish, Italian and Dutch; each row has an example."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.regions.codes import US_STATES


@dataclass(frozen=True, slots=True)
class RegionName:
    """Hold the names of a region; the pattern ignores case but where it says otherwise."""

    code: str
    pattern: str
    example: str


NAMES: tuple[RegionName, ...] = (
    RegionName("EU", r"European Union|Union européenne|Europäische[nr]? Union|Unión Europea|Unione Europea|Europese Unie", "residents of the European Union"),
    RegionName("EU", r"(?-i:EU|E\.U\.)(?![-/](?:US|U\.S\.))", "EU users"),
    RegionName("EU", r"(?<!\w)(?:l['’]|dell['’]|nell['’]|la |de la |en la )(?-i:UE)", "si vous résidez dans l'UE"),
    RegionName("EEA", r"European Economic Area|Espace économique européen|Europäische[nr]? Wirtschaftsraum\w?|Espacio Económico Europeo|Spazio Economico Europeo|Europese Economische Ruimte", "im Europäischen Wirtschaftsraum"),
    RegionName("EEA", r"(?-i:EEA|EEE|EWR|EER)|(?:nel|del|dal|al|lo|il) (?-i:SEE)", "utenti nel SEE"),
    RegionName("EUROPE", r"European Region|Designated Countries|(?-i:Europe)|(?-i:Europa)|European(?= (?:regional|users|members|residents|customers|countries))", "members in Europe"),
    RegionName("GB", r"United Kingdom|Great Britain|Royaume-Uni|Vereinigte[ns]? Königreich\w?|Großbritannien|Reino Unido|Regno Unito|Verenigd Koninkrijk", "au Royaume-Uni"),
    RegionName("GB", r"(?-i:UK|U\.K\.)", "UK members"),
    RegionName("CH", r"Switzerland|(?-i:Swiss)|Suisse|Schweiz\w?|Suiza|Svizzera|Zwitserland", "in der Schweiz"),
    RegionName("US", r"United States(?: of America)?|États-Unis|Vereinigte[nr]? Staaten|Estados Unidos|Stati Uniti|Verenigde Staten", "aux États-Unis"),
    RegionName("US", r"(?-i:(?<![A-Z]{2} )(?:US|U\.S\.|USA)(?! [A-Z]{3}))", "US customers"),
    RegionName("CA", r"(?-i:Canada|Kanada|Canadá)|(?-i:Canadian)(?= (?:users|members|residents|customers))", "members in Canada"),
    RegionName("MX", r"(?-i:Mexico|México|Mexique|Mexiko|Messico)", "en México"),
    RegionName("BR", r"(?-i:Brazil|Brésil|Brasilien|Brasil|Brasile|Brazilië)|(?-i:Brazilian)(?= (?:users|residents))", "users in Brazil"),
    RegionName("AR", r"(?-i:Argentina|Argentine|Argentinien)", "in Argentina"),
    RegionName("CL", r"(?-i:Chile|Chili|Cile)", "in Chile"),
    RegionName("CO", r"(?-i:Colombia|Colombie|Kolumbien)", "in Colombia"),
    RegionName("JP", r"(?-i:Japan|Japon|Japón|Giappone)", "users in Japan"),
    RegionName("KR", r"South Korea|Republic of Korea|Corée du Sud|Südkorea|Corea del Sur|Corea del Sud|Zuid-Korea|(?-i:Korean)(?= (?:users|residents))", "residents of South Korea"),
    RegionName("IN", r"(?-i:India|Inde|Indien|Indian(?= (?:users|residents)))", "users in India"),
    RegionName("CN", r"mainland China|(?-i:China|Chine|Cina)", "mainland China"),
    RegionName("HK", r"Hong ?Kong", "members in Hong Kong"),
    RegionName("TW", r"(?-i:Taiwan|Taïwan|Taiwán)", "in Taiwan"),
    RegionName("SG", r"(?-i:Singapore|Singapour|Singapur|Singapura)", "in Singapore"),
    RegionName("TH", r"(?-i:Thailand|Thaïlande|Tailandia|Thailandia)", "in Thailand"),
    RegionName("AU", r"(?-i:Australia|Australie|Australien|Australian(?= (?:users|residents|customers)))", "in Australia"),
    RegionName("NZ", r"New Zealand|Nouvelle-Zélande|Neuseeland|Nueva Zelanda|Nuova Zelanda|Nieuw-Zeeland", "in New Zealand"),
    RegionName("ZA", r"South Africa|Afrique du Sud|Südafrika|Sudáfrica|Sudafrica|Zuid-Afrika", "in South Africa"),
    RegionName("TR", r"(?-i:Turkey|Türkiye|Turquie|Türkei|Turquía|Turchia|Turkije)", "in Türkiye"),
    RegionName("IL", r"(?-i:Israel|Israël)", "in Israel"),
    RegionName("AE", r"United Arab Emirates|Émirats arabes unis|Vereinigte Arabische Emirate", "in the United Arab Emirates"),
    RegionName("RU", r"(?-i:Russia|Russie|Russland|Rusia|Rusland)|Russian Federation", "in the Russian Federation"),
    RegionName("UA", r"(?-i:Ukraine|Ucrania|Ucraina|Oekraïne)", "in Ukraine"),
    RegionName("NO", r"(?-i:Norway|Norvège|Norwegen|Noruega|Norvegia|Noorwegen)", "in Norway"),
    RegionName("IS", r"(?-i:Iceland|Islande|Islandia|Islanda|IJsland)", "in Iceland"),
    RegionName("LI", r"(?-i:Liechtenstein)", "in Liechtenstein"),
    RegionName("FR", r"(?-i:France|Frankreich|Francia|Frankrijk)|French(?= (?:users|residents))", "résidents de France"),
    RegionName("DE", r"(?-i:Germany|Allemagne|Deutschland|Alemania|Germania|Duitsland)|German(?= (?:users|residents))", "in Deutschland"),
    RegionName("ES", r"(?-i:Spain|Espagne|Spanien|España|Spagna|Spanje)", "en España"),
    RegionName("IT", r"(?-i:Italy|Italie|Italien|Italia|Italië)", "in Italia"),
    RegionName("NL", r"(?:the )?(?-i:Netherlands)|Pays-Bas|(?-i:Niederlanden?)|Países Bajos|Paesi Bassi|(?-i:Nederland)", "in Nederland"),
    RegionName("BE", r"(?-i:Belgium|Belgique|Belgien|Bélgica|Belgio|België)", "in Belgium"),
    RegionName("AT", r"(?-i:Austria|Autriche|Österreich|Oostenrijk)", "in Österreich"),
    RegionName("IE", r"(?<!Northern )(?-i:Ireland|Irlande|Irland|Irlanda|Ierland)", "in Ireland"),
    RegionName("PL", r"(?-i:Poland|Pologne|Polen|Polonia)", "in Poland"),
    RegionName("PT", r"(?-i:Portugal|Portogallo)", "in Portugal"),
    RegionName("SE", r"(?-i:Sweden|Suède|Schweden|Suecia|Svezia|Zweden)", "in Sweden"),
    RegionName("DK", r"(?-i:Denmark|Danemark|Dänemark|Dinamarca|Danimarca|Denemarken)", "in Denmark"),
    RegionName("FI", r"(?-i:Finland|Finlande|Finnland|Finlandia)", "in Finland"),
    *(RegionName(f"US-{code}", rf"(?<!West )(?-i:{name})" if name == "Virginia" else rf"(?-i:{name})", f"residents of {name}") for code, name in US_STATES.items()),
    RegionName("US-CA", r"(?-i:Californian?s?)(?= (?:residents|consumers|users))|(?-i:Californie|Kalifornien)", "California residents"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """Hold words before or behind names that say what the names are there for."""

    sense: str
    """outside: everybody but those there; place: where data lie or which law holds, nobody's home."""
    pattern: str
    example: str


CUES: tuple[Cue, ...] = (
    Cue("outside", r"outside(?: of)?|except(?:ing)?(?: for| in| those in| users in| residents of)?|excluding|other than(?: in)?|apart from|not (?:available|offered) (?:in|to)|(?:does|do) not apply (?:in|to)(?: users in| residents of)?", "members outside the EEA"),
    Cue("outside", r"en dehors d[eu]s?|hors d[eu]s?|hors|à l['’]exception d[eu]s?|sauf(?: en| au| aux| dans)?", "en dehors de l'Union européenne"),
    Cue("outside", r"außerhalb(?: d\w+)?|außer(?: in)?|ausgenommen(?: in)?|mit Ausnahme(?: d\w+| von)?", "außerhalb der Schweiz"),
    Cue("outside", r"fuera de(?:l)?|excepto(?: en)?|salvo(?: en)?|a excepción de(?:l)?", "fuera de la Unión Europea"),
    Cue("outside", r"(?:al di )?fuori (?:da|del|dello|della|dal|dall)[a-z]*['’]?|eccetto(?: in)?|tranne(?: in)?|ad eccezione d\w+['’]?|esclus[aei]", "al di fuori dell'Unione Europea"),
    Cue("outside", r"buiten|behalve(?: in)?|met uitzondering van|uitgezonderd", "buiten de Europese Unie"),
    Cue("place", r"(?:stored?|hosted?|kept|servers?(?: \w+)?|process(?:ed|ing)|data cent(?:er|re)s?) (?:in|within)|(?:transfer\w*|sent|moved|export\w*) (?:\w+ ){0,2}(?:to|from)|laws? (?:of|in)|courts? (?:of|in)", "stored in the United States"),
    Cue("place", r"stockées? (?:en|au|aux|dans)|(?:transférées?|transferts?) (?:vers|aux?)|lois? d[eu]s?|droit d[eu]|gespeichert in|Recht d\w+|Übermittlung in|almacenad\w+ en|transferencias? a|leyes de|conservat\w+ (?:in|negli)|trasferi\w+ (?:in|negli)|opgeslagen in|doorgifte naar", "stockées aux États-Unis"),
)  # fmt: skip

LAW = r"['’]?s?(?:[-–/ ](?:EU|US|U\.S\.|UK|Swiss))?[ -](?:GDPR|DPA|laws?|legislation|regulations?|AI Act|Consumer Privacy|Privacy (?:Act|Rights Act|Shield)|Data (?:Protection|Privacy|Act)|General Data|Standard|Digital|courts?|Commission|Copyright|government|Inc\b|LLC|Ltd|corporation|company|limited liability)"
"""What stands right behind a name that is part of a law's, an office's or a company's own name: "UK GDPR"."""

EVERYWHERE = r"(?:users|members|people|customers|everyone|accounts) (?:worldwide|globally|everywhere|around the world|in all (?:countries|regions))|regardless of (?:your|their|the) (?:location|country|region)|wherever (?:you|they) (?:live|are)|utilisateurs du monde entier|Nutzer weltweit|usuarios de todo el mundo|utenti di tutto il mondo|gebruikers wereldwijd"
"""Words for all people, wherever they live; a "worldwide licence" is about where the company may act."""
