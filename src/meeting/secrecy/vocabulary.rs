//! The vocabulary of secrecy: what each word means, and how such words begin.

/// What a word may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// "lukket"
    Closed,
    /// "fortroligt"
    Secret,
    /// "følsomme", "tavshedspligt", "internt": near secrecy.
    Sensitive,
    /// "personsager"
    PersonCases,
    /// "åben"
    Open,
    /// "offentligt"
    Public,
    /// "offentliggøres", "publiceres"
    Publish,
    /// "døre"
    Doors,
    /// "tilhørere", "presse"
    Audience,
    /// "ikke", "uden", "undtaget"
    Not,
    /// "punkt", "sager"
    Items,
    /// "dagsorden", "del", "møde"
    Agenda,
    /// "behandles"
    Handled,
    /// "dette", "emnet", "materialet": what stands for the item.
    This,
    /// "status", "type", "adgang": a label that may be answered with secrecy.
    Kind,
    /// "bilag"
    Annex,
    /// A rule of law: "§".
    Paragraph,
    /// "styrelsesloven": its § 10 is the one on closed doors.
    Statute,
    /// Another law.
    OtherStatute,
    /// "delvist"
    Partly,
    /// "ja"
    Yes,
    /// "nej"
    No,
    /// A word that says nothing by itself.
    Filler,
    /// A number.
    Number,
    /// Anything else.
    Other,
}

/// Words that mean what they say, whole.
const WHOLE: &[(Meaning, &[&str])] = &[
    (Meaning::Closed, &["lukket", "lukkede", "luk", "lukk", "closed", "lukkes", "ikkeoffentlig", "lp"]),
    (
        Meaning::Not,
        &[
            "ikke",
            "ej",
            "uden",
            "undtaget",
            "undtages",
            "undtagen",
            "unddraget",
            "non",
            "ingen",
            "udelukket",
            "udelukkes",
            "udelukke",
            "not",
            "unddrages",
        ],
    ),
    (Meaning::Open, &["åben", "åbent", "åbne", "aaben", "aabent", "aabne", "open"]),
    (Meaning::Doors, &["dør", "døre", "dørene", "døren", "doors"]),
    (
        Meaning::Items,
        &[
            "punkt",
            "punktet",
            "punkter",
            "punkterne",
            "pkt",
            "sag",
            "sagen",
            "sager",
            "sagerne",
            "item",
            "items",
            "dagsordenspunkt",
            "dagsordenspunktet",
            "dagsordenspunkter",
            "dagsordenpunkt",
            "dagsordenpunkter",
            "dagsordenspunkterne",
            "sagspunkt",
            "sagspunkter",
            "behandlingspunkter",
            "orienteringspunkter",
            "emner",
        ],
    ),
    (
        Meaning::Agenda,
        &[
            "dagsorden",
            "dagsordenen",
            "del",
            "delen",
            "møde",
            "mødet",
            "mødedel",
            "afsnit",
            "session",
            "sessionen",
            "runde",
            "kreds",
            "forum",
            "behandling",
            "drøftelse",
            "mødes",
            "mødets",
            "tillægsdagsorden",
            "fora",
            "dagsordens",
            "dagsordenens",
            "protokol",
            "protokollen",
            "referat",
            "orientering",
            "orienteringer",
            "drøftelser",
            "temadrøftelse",
            "meddelelser",
            "eventuelt",
            "spørgsmål",
            "forhandling",
            "forhandlinger",
            "beslutning",
            "orienteringssag",
            "orienteringssager",
            "beslutningssag",
            "beslutningssager",
            "tillæg",
        ],
    ),
    (
        Meaning::Handled,
        &[
            "behandles",
            "behandlet",
            "behandledes",
            "drøftes",
            "drøftet",
            "afholdes",
            "holdes",
            "foregår",
            "foretages",
            "optages",
            "føres",
            "forelægges",
            "gennemgås",
            "blev",
            "bliver",
            "finder",
            "sker",
            "tages",
            "behandle",
            "orienteres",
            "afholdt",
            "foregik",
        ],
    ),
    (
        Meaning::This,
        &[
            "dette",
            "denne",
            "emnet",
            "materialet",
            "drøftelsen",
            "behandlingen",
            "orienteringen",
            "indholdet",
            "teksten",
            "sagsfremstillingen",
            "oplysningerne",
            "beslutningen",
            "dagsordensteksten",
            "indstillingen",
            "redegørelsen",
            "mødet",
        ],
    ),
    (
        Meaning::Kind,
        &[
            "status",
            "type",
            "sagstype",
            "punkttype",
            "adgang",
            "behandlingsform",
            "klassifikation",
            "klassificering",
            "form",
            "mødeform",
            "kategori",
            "niveau",
            "synlighed",
            "visning",
            "art",
            "sagsart",
            "behandlingsmåde",
            "adgangsniveau",
            "begrænsning",
            "tilgængelighed",
            "følsomhed",
        ],
    ),
    (Meaning::Annex, &["bilag", "bilaget", "bilagene", "notat", "notatet", "materiale"]),
    (
        Meaning::Statute,
        &[
            "styrelsesloven",
            "styrelseslovens",
            "kommunestyrelsesloven",
            "kommunestyrelseslovens",
            "ksl",
            "regionsloven",
            "regionslovens",
            "styrelseslov",
        ],
    ),
    (Meaning::Partly, &["delvis", "delvist", "dels"]),
    (Meaning::Yes, &["ja", "yes", "x"]),
    (Meaning::No, &["nej", "no"]),
    (
        Meaning::Audience,
        &[
            "tilhørere",
            "tilhører",
            "tilhørerne",
            "tilhørernes",
            "publikum",
            "presse",
            "pressen",
            "pressens",
            "gæster",
        ],
    ),
    (
        Meaning::Filler,
        &[
            "den",
            "det",
            "de",
            "er",
            "en",
            "et",
            "for",
            "bag",
            "som",
            "af",
            "til",
            "i",
            "på",
            "jf",
            "jfr",
            "pga",
            "iht",
            "stk",
            "nr",
            "og",
            "med",
            "kun",
            "må",
            "kan",
            "vil",
            "skal",
            "at",
            "der",
            "fra",
            "om",
            "under",
            "ved",
            "hele",
            "øvrige",
            "andre",
            "evt",
            "eventuelle",
            "følgende",
            "særlig",
            "særligt",
            "strengt",
            "helt",
            "ifølge",
            "efter",
            "henhold",
            "også",
            "bør",
            "samt",
            "resten",
            "be",
            "is",
            "in",
            "the",
            "mødedeltagere",
            "bedes",
            "altså",
            "fortsat",
            "slut",
            "obs",
            "nb",
            "bemærk",
            "vedr",
            "vedrørende",
            "kl",
        ],
    ),
];

/// Beginnings of words that mean the same in all their forms.
const BEGINNINGS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Secret,
        &["fortrolig", "konfidentiel", "hemmelig", "confidential", "hemmeligholde", "klassificeret"],
    ),
    (
        Meaning::Publish,
        &[
            "offentliggør",
            "offentliggjort",
            "publicer",
            "offentliggørelse",
            "videregiv",
            "viderebring",
            "aktindsigt",
            "deles",
            "videresend",
        ],
    ),
    (Meaning::Public, &["offentlig"]),
    (Meaning::PersonCases, &["personsag", "personalesag", "personalsag", "personelsag", "personspørgsmål"]),
    (
        Meaning::Sensitive,
        &[
            "tavshed",
            "personfølsom",
            "følsom",
            "personhenfør",
            "intern",
            "forretningshemmelig",
            "personoplysning",
            "diskret",
            "privatliv",
            "enkeltperson",
            "forhandlingsposition",
            "beskyttet",
        ],
    ),
    (Meaning::Closed, &["lukketpunkt", "lukketsag", "ikkeoffentlig"]),
];

/// Words that begin alike and mean something else.
const OTHERS: [&str; 7] = [
    "international",
    "internat",
    "internet",
    "offentlighedslov",
    "hemmelighedskræmmeri",
    "internali",
    "internist",
];

pub(super) fn meaning(word: &str) -> Meaning {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return Meaning::Number;
    }
    if let Some((meaning, _)) = WHOLE.iter().find(|(_, list)| list.contains(&word)) {
        return *meaning;
    }
    if !OTHERS.iter().any(|other| word.starts_with(other))
        && let Some((meaning, _)) =
            BEGINNINGS.iter().find(|(_, list)| list.iter().any(|start| word.starts_with(start)))
    {
        return *meaning;
    }
    if word.ends_with("loven") || word.ends_with("lovens") {
        return Meaning::OtherStatute;
    }
    if is_misspelt(word) { Meaning::Closed } else { Meaning::Other }
}

/// "luket", "lukkkede": one letter too few or too many.
fn is_misspelt(word: &str) -> bool {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    let single: String = letters.into_iter().collect();
    ["luket", "lukede", "luktet", "lukekt"].contains(&single.as_str())
}
