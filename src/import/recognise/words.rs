//! The words that Danish agendas are built of, as tables.
//!
//! Gathered from KKR's and KD-Net's documents and from the published agendas and minutes of some twenty municipalities
//! and regions. A word that is missing costs little: a heading that returns under many items is found without the table
//! (`passes::sections`).

/// Headings that one committee's decision stands under: "Beslutning i Økonomiudvalget den …".
pub(crate) const DECISION_STEMS: [&str; 5] =
    ["beslutning ", "beslutning, ", "beslutninger ", "beslutning: ", "referat fra behandling "];

/// What a recommendation begins with where it has no heading.
pub(crate) const STEMS: [&str; 6] = [
    "det indstilles",
    "det anbefales, at",
    "det foreslås, at kkr",
    "det foreslås, at kd-net",
    "indstilling:",
    "der indstilles",
];

/// Verbs of a named proposer: "Direktionen indstiller, at …", "Borgmesteren foreslår,".
pub(crate) const PROPOSES: [&str; 4] = [" indstiller", " anbefaler", " foreslår", " indstilles"];

/// Verbs that ask a body for a decision: "Byrådet anmodes om at godkende, at …".
pub(crate) const ASKS: [&str; 5] =
    [" anmodes ", " bedes ", " opfordres til ", " skal tage stilling til: ", " anmodes: "];

/// Words in the name of a body, by the rules that bind it. KKR and networks stand outside styrelsesloven.
pub(crate) const MUNICIPAL: [&str; 12] = [
    "byråd",
    "kommunalbestyrelse",
    "udvalg",
    "magistrat",
    "borgerrepræsentation",
    "regionsråd",
    "kommission",
    "nævn",
    "økonomi",
    "amtsråd",
    "beredskab",
    "ældreråd",
];

/// Other words that a body's name is made of.
pub(crate) const BODIES: [&str; 19] = [
    "antennelaug",
    "kkr",
    "kd-net",
    "netværk",
    "bestyrelse",
    "forum",
    "råd",
    "styregruppe",
    "arbejdsgruppe",
    "repræsentantskab",
    "generalforsamling",
    "direktion",
    "ledelse",
    "gruppe",
    "forening",
    "vandværk",
    "komité",
    "grundejerlaug",
    "samvirke",
];

/// What breaks in a programme are called, in lower case.
pub(crate) const BREAKS: [&str; 6] = ["pause", "kort pause", "frokost", "kaffe", "kaffepause", "spisning"];

/// What a document calls itself.
pub(crate) const KINDS: [&str; 14] = [
    "dagsorden",
    "referat",
    "beslutningsreferat",
    "beslutningsprotokol",
    "protokol",
    "mødereferat",
    "udskrift",
    "åbent referat",
    "åben dagsorden",
    "tillægsdagsorden",
    "mødeindkaldelse",
    "indkaldelse",
    "dagsorden til referat",
    "åben beslutningsprotokol",
];

/// Titles that are items wherever a number stands before them.
pub(crate) const USUAL_TITLES: [&str; 20] = [
    "eventuelt",
    "godkendelse af dagsorden",
    "godkendelse af referat",
    "orientering",
    "meddelelser",
    "siden sidst",
    "lukket punkt",
    "lukket sag",
    "velkomst",
    "næste møde",
    "kommende møder",
    "spørgetid",
    "fraværende",
    "udpegninger",
    "beslutninger om dagsordenen",
    "underskrift",
    "punkter til næste møde",
    "gensidig orientering",
    "evt.",
    "bordet rundt",
];

/// Returns whether a title is one that most agendas have.
pub(crate) fn is_usual(title: &str) -> bool {
    let lower = title.to_lowercase();
    USUAL_TITLES.iter().any(|usual| lower.starts_with(usual))
}

/// Lines that web pages and systems add.
pub(crate) const WEB: [&str; 41] = [
    "gå til hovedindholdet",
    "gå til indholdet",
    "gå til hovedindhold",
    "gå til indhold",
    "spring til indhold",
    "spring til hovedindhold",
    "cookies og privatlivspolitik",
    "privatlivspolitik",
    "cookies",
    "cookiepolitik",
    "tilgængelighedserklæring",
    "del siden",
    "se video fra mødet",
    "fold alle ind",
    "fold alle ud",
    "fold alle punkter",
    "fold alle punkter [ud] [ind]",
    "se alle bilag",
    "you are here",
    "tryk 'ctrl f' for at søge i hele teksten",
    "til indholdsfortegnelse",
    "til indholdsfortegnelsen",
    "til top",
    "til top | print",
    "luk alle punkter",
    "til toppen",
    "tilbage til toppen",
    "gå til toppen",
    "udskriv",
    "udskriv hele dagsordnen",
    "udskriv hele dagsordenen",
    "print",
    "del",
    "lyt",
    "tilbage",
    "læs op",
    "luk",
    "abonnér",
    "åbn",
    "åben dagsorden som pdf",
    "hent som pdf",
];

/// What the end of a meeting is minuted with.
pub(crate) const CLOSES: [&str; 20] = [
    "således passeret",
    "generalforsamlingen sluttede",
    "generalforsamlingen blev hævet",
    "generalforsamlingen hævet",
    "mødet hævet",
    "mødet blev hævet",
    "mødet hævedes",
    "mødet er hævet",
    "mødet sluttede",
    "mødet sluttet",
    "mødet slut",
    "mødet blev sluttet",
    "mødet blev afsluttet",
    "mødet afsluttedes",
    "mødet ophørte",
    "mødet lukket",
    "mødet sluttes",
    "formanden hævede mødet",
    "mødeslut",
    "møde slut",
];

/// What closes a document: lists and signatures that hold nothing of their own.
pub(crate) const TAILS: [&str; 12] = [
    "samlet bilagsliste",
    "bilagsoversigt",
    "underskriftside",
    "underskriftsside",
    "underskriftsark",
    "underskrifter",
    "underskriftblad",
    "underskriftsblad",
    "bilagsfortegnelse",
    "oversigt over bilag",
    "signeret af",
    "mødet afsluttet",
];

/// The parts of a post: a word that is one, or ends with one, is a title before or after a name.
pub(crate) const POSTS: [&str; 73] = [
    "visitator",
    "bibliotekar",
    "brandmand",
    "cfo",
    "ceo",
    "medhjælp",
    "skoleelev",
    "medlem",
    "medhjælper",
    "praktikant",
    "student",
    "studerende",
    "trainee",
    "sagsbehandler",
    "stabsmedarbejder",
    "landinspektør",
    "forvalter",
    "tillidsmand",
    "præst",
    "provst",
    "kirkeværge",
    "organist",
    "lærer",
    "pædagog",
    "terapeut",
    "bestyrer",
    "mester",
    "repræsentant",
    "psykolog",
    "direktør",
    "konsulent",
    "chef",
    "leder",
    "borgmester",
    "sekretær",
    "rådmand",
    "formand",
    "medarbejder",
    "koordinator",
    "fuldmægtig",
    "ingeniør",
    "planlægger",
    "arkitekt",
    "jurist",
    "advokat",
    "revisor",
    "læge",
    "rektor",
    "professor",
    "inspektør",
    "assistent",
    "rådgiver",
    "økonom",
    "overlæge",
    "formandskab",
    "kontorchef",
    "controller",
    "byrådsmedlem",
    "regionsrådsmedlem",
    "udvalgsmedlem",
    "udvalgsformand",
    "sygeplejerske",
    "udviklingsdirektør",
    "observatør",
    "specialist",
    "gruppeformand",
    "prorektor",
    "projektleder",
    "politimester",
    "politiinspektør",
    "beredskabschef",
    "sekretariat",
    "stadsgartner",
];

/// Words that stand between post and name, or in a post of several words.
pub(crate) const POST_LINKS: [&str; 9] =
    ["for", "af", "i", "og", "adm.", "konst.", "konstitueret", "1.", "2."];

/// What words of those begin with who take part over a line.
pub(crate) const REMOTE: [&str; 9] =
    ["facetime", "teams", "skype", "zoom", "virtuel", "digital", "online", "video", "telefon"];

/// What such words end with; with other ends they are of an office: "digitaliseringschef".
pub(crate) const REMOTE_ENDS: [&str; 13] = [
    "",
    "t",
    "e",
    "le",
    "en",
    "isk",
    "møde",
    "mødet",
    "forbindelse",
    "opkald",
    "konference",
    "link",
    "deltagelse",
];

/// What the words for trades and offices end with, in lower case; no first name does.
pub(crate) const TRADES: [&str; 45] = [
    "log",
    "nom",
    "graf",
    "tekt",
    "lektor",
    "inspektor",
    "pastor",
    "doktor",
    "ist",
    "ør",
    "ær",
    "tiker",
    "niker",
    "rider",
    "fører",
    "holder",
    "giver",
    "ejer",
    "tager",
    "arbejder",
    "hjælper",
    "passer",
    "plejer",
    "gartner",
    "dommer",
    "skriver",
    "tømrer",
    "murer",
    "fisker",
    "betjent",
    "kaptajn",
    "oberst",
    "adjunkt",
    "dekan",
    "docent",
    "foged",
    "vært",
    "moder",
    "ansvarlig",
    "ekspert",
    "stipendiat",
    "kandidat",
    "mand",
    "kvinde",
    "person",
];

/// What a person does at the meeting, as printed in brackets, and the word for it.
pub(crate) const ROLES: [(&str, &str); 27] = [
    ("kasserer", "kasserer"),
    ("dirigent", "dirigent"),
    ("protokolfører", "protokolfører"),
    ("mødeleder og referent", "mødeleder og referent"),
    ("formand", "formand"),
    ("fmd.", "formand"),
    ("fmd", "formand"),
    ("fm", "formand"),
    ("form.", "formand"),
    ("f", "formand"),
    ("næstformand", "næstformand"),
    ("næstfmd.", "næstformand"),
    ("næstfmd", "næstformand"),
    ("næstform.", "næstformand"),
    ("nfm.", "næstformand"),
    ("nfm", "NFM"),
    ("fm.", "formand"),
    ("kass.", "kasserer"),
    ("sekr.", "sekretær"),
    ("referent", "referent"),
    ("ref.", "referent"),
    ("ref", "referent"),
    ("sekretær", "sekretær"),
    ("mødeleder", "mødeleder"),
    ("ordstyrer", "ordstyrer"),
    ("medformand", "medformand"),
    ("tovholder", "tovholder"),
];

/// Words that no title ends with.
pub(crate) const OPEN_ENDS: [&str; 23] = [
    "for", "på", "i", "af", "til", "og", "hos", "med", "ved", "der", "at", "om", "en", "et", "den", "det",
    "som", "eller", "samt", "mellem", "under", "efter", "vedr.",
];
