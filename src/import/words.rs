//! The words that Danish agendas are built of, as tables.
//!
//! Gathered from KKR's and KD-Net's documents and from the published agendas and minutes of some twenty municipalities
//! and regions. A word that is missing costs little: a heading that returns under many items is found without the table
//! (`section::recurring`).

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// What is recommended.
    Indstilling,
    /// Stands in for Indstilling where an item has none.
    LikeIndstilling,
    /// What was decided.
    Beslutning,
    /// Stands in for Beslutning where an item has none.
    LikeBeslutning,
    /// Both in one.
    Merged,
    /// The attached documents.
    Bilag,
    /// A beginning: never after the case itself, where such a heading belongs to an annex.
    Opening,
    /// Anything else.
    Text,
}

/// Headings with a part of their own, in lower case, without colon.
const PARTS: [(&str, Part); 47] = [
    ("indstilling", Part::Indstilling),
    ("indstillinger", Part::Indstilling),
    ("indstilles", Part::Indstilling),
    ("forvaltningens indstilling", Part::Indstilling),
    ("administrationens indstilling", Part::Indstilling),
    ("direktionens indstilling", Part::Indstilling),
    ("indstilling til beslutning", Part::Indstilling),
    ("anbefaling til beslutning", Part::LikeIndstilling),
    ("forslag", Part::LikeIndstilling),
    ("forslag til beslutning", Part::LikeIndstilling),
    ("beslutningsforslag", Part::LikeIndstilling),
    ("beslutningstema", Part::LikeIndstilling),
    ("anbefaling", Part::LikeIndstilling),
    ("administrationen foreslår", Part::LikeIndstilling),
    ("forvaltningen foreslår", Part::LikeIndstilling),
    ("beslutning", Part::Beslutning),
    ("beslutninger", Part::Beslutning),
    ("udvalgets beslutning", Part::Beslutning),
    ("byrådets beslutning", Part::Beslutning),
    ("vedtagelse", Part::Beslutning),
    ("referat", Part::LikeBeslutning),
    ("konklusion", Part::LikeBeslutning),
    ("afgørelse", Part::LikeBeslutning),
    ("protokol", Part::LikeBeslutning),
    ("indstilling og beslutning", Part::Merged),
    ("indstilling/beslutning", Part::Merged),
    ("bilag", Part::Bilag),
    ("bilagsliste", Part::Bilag),
    ("bilag til punktet", Part::Bilag),
    ("bilag til sagen", Part::Bilag),
    ("vedlagte bilag", Part::Bilag),
    ("vedlagt", Part::Bilag),
    ("vedhæftede filer", Part::Bilag),
    ("bilagsnr", Part::Bilag),
    ("dokumenter", Part::Bilag),
    ("resume", Part::Opening),
    ("resumé", Part::Opening),
    ("resume af sagen", Part::Opening),
    ("kort resume", Part::Opening),
    ("kort resumé", Part::Opening),
    ("sagsresume", Part::Opening),
    ("sagsresumé", Part::Opening),
    ("baggrund", Part::Opening),
    ("sagens baggrund", Part::Opening),
    ("indledning", Part::Opening),
    ("sagens kerne", Part::Opening),
    ("kort fortalt", Part::Opening),
];

/// Headings that hold text of their own, in lower case, without colon.
const TEXTS: &str = "
sagsfremstilling|sagsfremstilling og økonomi|sagsbeskrivelse|lov- og plangrundlag|sagens gang
sagen behandles i|beslutningsproces|økonomi/personaleforhold|økonomiske konsekvenser og finansiering|handlemuligheder
beskrivelse|beskrivelse af sagen|sagen|redegørelse|beretning|sagens forløb
sagsforløb|sagsgang|forløb|historik|forhistorie|tidligere behandling|tidligere beslutning|tidligere beslutninger
tidligere politisk behandling|politisk behandling|økonomi|økonomiske konsekvenser|økonomiske forhold
økonomisk konsekvens|økonomi og afledt drift|økonomiske forhold og konsekvenser|økonomi og finansiering
økonomiske og personalemæssige konsekvenser|bevillingsmæssige konsekvenser|bevilling|finansiering|personale
personaleforhold|personalemæssige konsekvenser|personalemæssige forhold|lovgrundlag|retsgrundlag|retligt grundlag
lovgrundlag mv.|lovgivning|juridiske forhold|juridiske konsekvenser|juridiske og planmæssige forhold|jura
juridiske aspekter|hjemmel|høring|høringer|høring/borgerinddragelse|høringssvar|partshøring|inddragelse
inddragelse og høring|borgerinddragelse|brugerinddragelse|udtalelser|udtalelse|kommunikation|information
kommunikation og inddragelse|kommunikation/høring|offentliggørelse|videre proces|den videre proces|videre forløb
det videre forløb|videre sagsgang|proces|procesplan|tidsplan|tid|tidsperspektiv|vurdering|faglig vurdering
forvaltningens vurdering|administrationens vurdering|administrationens bemærkninger|forvaltningens bemærkninger
forvaltningens kommentarer|økonomiafdelingens bemærkninger|bemærkninger|sagens bemærkninger|kommentarer|konsekvenser
andre konsekvenser|øvrige konsekvenser|konsekvensvurdering|miljø|miljøkonsekvenser|miljømæssige konsekvenser
miljøvurdering|miljøforhold|sundhed|sundhedskonsekvenser|sundhedsmæssige konsekvenser|klima|klimakonsekvenser
klima og bæredygtighed|bæredygtighed|bæredygtighedsvurdering|fn's verdensmål|verdensmål|problemstilling|problem
løsning|løsningsforslag|formål|mål|mål og effekt|politiske mål|effekt|effekter|målgruppe|alternativer|perspektiver
opfølgning|evaluering|beslutningskompetence|kompetence|kompetenceforhold|beslutningsgrundlag|sagen afgøres i
afgøres i|afgøres af|supplerende sagsfremstilling|supplerende bemærkninger|supplerende oplysninger|sagens behandling
protokoltilførsel|mindretalsudtalelse|afstemning|ændringsforslag|politik|politikker|politiske konsekvenser
planmæssige forhold|relation til politikker|relation til politik|sammenhæng til politik|handicapforhold
handicappolitiske konsekvenser|børne- og ungekonsekvenser|konsekvenser for børn|væsentlige aspekter|begrundelse
ledelsesinformation|risici|risikovurdering|organisering|opmærksomhedspunkter|faktaboks|fakta|sagsoplysninger
erklæring|erklæringer|indkomne spørgsmål|reglerne for spørgetid|orientering|orienteringspunkter|status
drøftelse|opsamling|aftaler|deltagere i punktet|deltagere under punktet|gæster|oplæg";

/// What a heading is for, when its words are known. `name` is in lower case and without colon.
pub(super) fn part(name: &str) -> Option<Part> {
    static KNOWN: LazyLock<HashMap<&str, Part>> = LazyLock::new(|| {
        let texts = TEXTS.split(['|', '\n']).map(|name| (name, Part::Text));
        texts.chain(PARTS).filter(|(name, _)| !name.is_empty()).collect()
    });
    KNOWN.get(name).copied()
}

/// A text in lower case, byte for byte as long: a place found in it is a place in the text. The few letters whose small
/// one is longer or shorter stay.
pub(super) fn lower(text: &str) -> String {
    let small = |c: char| {
        let mut small = c.to_lowercase();
        small.next().filter(|s| small.next().is_none() && s.len_utf8() == c.len_utf8()).unwrap_or(c)
    };
    text.chars().map(small).collect()
}

/// What follows a word at the beginning of a text, whatever the case. The word is in lower case.
pub(super) fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let same = |wanted: char| rest.next().is_some_and(|c| c == wanted || c.to_lowercase().eq([wanted]));
    word.chars().all(same).then_some(rest.as_str())
}

/// Headings that one committee's decision stands under: "Beslutning i Økonomiudvalget den …".
pub(super) const DECISION_STEMS: [&str; 5] =
    ["beslutning ", "beslutning, ", "beslutninger ", "beslutning: ", "referat fra behandling "];

/// What a recommendation begins with where it has no heading.
pub(super) const STEMS: [&str; 6] = [
    "det indstilles",
    "det anbefales, at",
    "det foreslås, at kkr",
    "det foreslås, at kd-net",
    "indstilling:",
    "der indstilles",
];

/// Verbs of a named proposer: "Direktionen indstiller, at …", "Borgmesteren foreslår,".
pub(super) const PROPOSES: [&str; 4] = [" indstiller", " anbefaler", " foreslår", " indstilles"];

/// Words in the name of a body, by the rules that bind it. KKR and networks stand outside styrelsesloven.
pub(super) const MUNICIPAL: [&str; 12] = [
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
pub(super) const BODIES: [&str; 13] = [
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
];

/// What the words of a decision begin with, in lower case.
const DECIDED: [&str; 11] = [
    "godkendt",
    "indstillingen",
    "taget til",
    "udsat",
    "drøftet",
    "tiltrådt",
    "anbefal",
    "vedtag",
    "orienteringen",
    "sagen blev",
    "forslaget",
];

/// Whether a text begins as a decision does.
pub(super) fn decides(text: &str) -> bool {
    DECIDED.iter().any(|word| after(text, word).is_some())
}

/// What a document calls itself.
pub(super) const KINDS: [&str; 14] = [
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
pub(super) const USUAL_TITLES: [&str; 20] = [
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

/// Lines that web pages and systems add.
pub(super) const WEB: [&str; 20] = [
    "fold alle ud",
    "fold alle punkter",
    "fold alle punkter [ud] [ind]",
    "se alle bilag",
    "you are here",
    "tryk 'ctrl f' for at søge i hele teksten",
    "til toppen",
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

/// What closes a document: lists and signatures that hold nothing of their own.
pub(super) const TAILS: [&str; 12] = [
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
pub(super) const POSTS: [&str; 44] = [
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
pub(super) const POST_LINKS: [&str; 9] =
    ["for", "af", "i", "og", "adm.", "konst.", "konstitueret", "1.", "2."];

/// What a person does at the meeting, as printed in brackets, and the word for it.
pub(super) const ROLES: [(&str, &str); 17] = [
    ("formand", "formand"),
    ("fmd.", "formand"),
    ("fmd", "formand"),
    ("form.", "formand"),
    ("f", "formand"),
    ("næstformand", "næstformand"),
    ("næstfmd.", "næstformand"),
    ("næstfmd", "næstformand"),
    ("nfm", "NFM"),
    ("referent", "referent"),
    ("ref.", "referent"),
    ("ref", "referent"),
    ("sekretær", "sekretær"),
    ("mødeleder", "mødeleder"),
    ("ordstyrer", "ordstyrer"),
    ("medformand", "medformand"),
    ("tovholder", "tovholder"),
];
