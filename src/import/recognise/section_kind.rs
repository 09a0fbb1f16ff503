//! The headings of the parts of an item, as a table, and the words that other headings are composed of.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SectionKind {
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
const PARTS: [(&str, SectionKind); 65] = [
    ("bilagsfortegnelse", SectionKind::Bilag),
    ("indstilling", SectionKind::Indstilling),
    ("indstillinger", SectionKind::Indstilling),
    ("indstilles", SectionKind::Indstilling),
    ("forvaltningens indstilling", SectionKind::Indstilling),
    ("administrationens indstilling", SectionKind::Indstilling),
    ("direktionens indstilling", SectionKind::Indstilling),
    ("indstilling til beslutning", SectionKind::Indstilling),
    ("anbefaling til beslutning", SectionKind::LikeIndstilling),
    ("forslag", SectionKind::LikeIndstilling),
    ("forslag til beslutning", SectionKind::LikeIndstilling),
    ("beslutningsforslag", SectionKind::LikeIndstilling),
    ("beslutningstema", SectionKind::LikeIndstilling),
    ("anbefaling", SectionKind::LikeIndstilling),
    ("administrationen foreslår", SectionKind::LikeIndstilling),
    ("forvaltningen foreslår", SectionKind::LikeIndstilling),
    ("indstilling om", SectionKind::Indstilling),
    ("beslutning", SectionKind::Beslutning),
    ("mødets beslutning", SectionKind::Beslutning),
    ("beslutningsreferat", SectionKind::Beslutning),
    ("beslutningsprotokol", SectionKind::Beslutning),
    ("beslutninger", SectionKind::Beslutning),
    ("udvalgets beslutning", SectionKind::Beslutning),
    ("byrådets beslutning", SectionKind::Beslutning),
    ("vedtagelse", SectionKind::Beslutning),
    ("referat", SectionKind::LikeBeslutning),
    ("konklusion", SectionKind::LikeBeslutning),
    ("konklusioner", SectionKind::LikeBeslutning),
    ("delkonklusion", SectionKind::LikeBeslutning),
    ("afgørelse", SectionKind::LikeBeslutning),
    ("protokol", SectionKind::LikeBeslutning),
    ("indstilling og beslutning", SectionKind::Merged),
    ("indstilling/beslutning", SectionKind::Merged),
    ("bilag", SectionKind::Bilag),
    ("bilagsliste", SectionKind::Bilag),
    ("bilag til punktet", SectionKind::Bilag),
    ("bilag til sagen", SectionKind::Bilag),
    ("vedlagte bilag", SectionKind::Bilag),
    ("vedlagt", SectionKind::Bilag),
    ("vedhæftede filer", SectionKind::Bilag),
    ("bilagsnr", SectionKind::Bilag),
    ("bilagsoversigt", SectionKind::Bilag),
    ("bilag vedlagt", SectionKind::Bilag),
    ("bilag i sagen", SectionKind::Bilag),
    ("materiale", SectionKind::Bilag),
    ("vedhæftet", SectionKind::Bilag),
    ("dokumenter", SectionKind::Bilag),
    ("resume", SectionKind::Opening),
    ("resumé", SectionKind::Opening),
    ("resume af sagen", SectionKind::Opening),
    ("kort resume", SectionKind::Opening),
    ("kort resumé", SectionKind::Opening),
    ("sagsresume", SectionKind::Opening),
    ("sagsresumé", SectionKind::Opening),
    ("baggrund", SectionKind::Opening),
    ("sagens baggrund", SectionKind::Opening),
    ("indledning", SectionKind::Opening),
    ("sagens kerne", SectionKind::Opening),
    ("kort fortalt", SectionKind::Opening),
    ("anledning", SectionKind::Opening),
    ("sammenfatning", SectionKind::Opening),
    ("sammendrag", SectionKind::Opening),
    ("kort sammendrag", SectionKind::Opening),
    ("sagsindhold", SectionKind::Opening),
    ("sagens anledning", SectionKind::Opening),
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
ledelsesinformation|risici|risiko|risikovurdering|organisering|opmærksomhedspunkter|faktaboks|fakta|sagsoplysninger
erklæring|erklæringer|indkomne spørgsmål|reglerne for spørgetid|orientering|orienteringspunkter|status
motivation|motivering|sagens indhold|sagen afgøres af|tidligere drøftelse|debat|diskussion
baggrund og formål|kontekst|evaluering og opfølgning|beslutning/indstillinger fra tidligere møder|næste skridt
konklusion og anbefaling|hvad skal vi tage stilling til|hvad handler sagen om|hvad skal udvalget tage stilling til|tids- og procesplan|personale/økonomi
love/regler|love og regler|regler|lovhjemmel|lov|implementering|ressourcer|ligestilling|udfordringer|anlægsøkonomi
driftsøkonomi|afledt drift|tidsramme|rammer|finansieringsforslag|kommunikationsplan|dialog|resultater|afgrænsning
indhold|drøftelse|opsamling|aftaler|deltagere i punktet|deltagere under punktet|gæster|oplæg";

/// Returns what a heading is for, when its words are known. `name` is in lower case and without colon.
pub(crate) fn kind_of(name: &str) -> Option<SectionKind> {
    static KNOWN: LazyLock<HashMap<&str, SectionKind>> = LazyLock::new(|| {
        let texts = TEXTS.split(['|', '\n']).map(|name| (name, SectionKind::Text));
        texts.chain(PARTS).filter(|(name, _)| !name.is_empty()).collect()
    });
    KNOWN.get(name).copied()
}

/// What the last word of a heading ends with that no table has: "Tværgående konsekvenser", "Sagens videre forløb".
const NOUNS: [&str; 23] = [
    "tidligere behandling",
    "hensyn",
    "oplysninger",
    "personaleforhold",
    "konsekvenser",
    "konsekvens",
    "forhold",
    "bemærkninger",
    "vurdering",
    "perspektiv",
    "perspektiver",
    "grundlag",
    "aspekter",
    "forløb",
    "sagens indhold",
    "sagsgang",
    "proces",
    "procesplan",
    "historik",
    "kommentarer",
    "overvejelser",
    "inddragelse",
    "tidsplan",
];

/// Returns what a heading is for whose words are not in the table, when it is composed of such words: "Økonomi og
/// tidsperspektiv", "Tværgående konsekvenser". `name` is in lower case and without colon.
pub(crate) fn composed(name: &str) -> Option<SectionKind> {
    let plain = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | ',' | '\''));
    if !plain || !name.ends_with(char::is_alphabetic) || name.len() > 70 || name.split(' ').count() > 6 {
        return None;
    }
    let names = name.replace([',', '/'], " og ").replace(" samt ", " og ");
    // "Konsekvenser for klima og natur"
    let leads = ["konsekvenser for ", "betydning for ", "forholdet til ", "påvirkning af "];
    if leads.iter().any(|lead| name.strip_prefix(lead).is_some_and(|rest| rest.split(' ').count() <= 4)) {
        return Some(SectionKind::Text);
    }
    let pieces: Vec<&str> = names
        .split(" og ")
        .map(|piece| piece.trim().trim_end_matches('-'))
        .filter(|p| !p.is_empty())
        .collect();
    let one = |piece: &&str| kind_of(piece).or_else(|| noun(piece).then_some(SectionKind::Text));
    // "Tids- og procesplan", "Miljø- og klimakonsekvenser": what the hyphen leaves out stands in the last one
    let mut parts = pieces.iter().map(|piece| one(piece).or_else(|| half(&names, piece)));
    let first = parts.next()??;
    parts.all(|part| part.is_some()).then_some(first)
}

fn half(names: &str, piece: &str) -> Option<SectionKind> {
    let last = names.rsplit(' ').next().unwrap_or_default();
    (names.contains(&format!("{piece}- ")) && noun(last)).then_some(SectionKind::Text)
}

fn noun(piece: &str) -> bool {
    // what stands before the noun tells of it or whose it is: a verb would make a sentence
    let tells = |word: &str| ["e", "s", "en", "et", "ig", "isk", "-"].iter().any(|end| word.ends_with(end));
    let mut before = piece.split(' ').rev().skip(1);
    NOUNS.iter().any(|noun| piece.ends_with(noun)) && piece.split(' ').count() <= 4 && before.all(tells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_composed_of_known_words() {
        for name in [
            "økonomi og tidsperspektiv",
            "tværgående konsekvenser",
            "sagens videre forløb",
            "miljø- og klimakonsekvenser",
            "økonomi, personale og jura",
            "høring/kommunikation",
            "konsekvenser for klima og natur",
            "betydning for borgerne",
            "punktets tidligere behandling",
        ] {
            assert_eq!(kind_of(name).or_else(|| composed(name)), Some(SectionKind::Text), "{name}");
        }
        assert_eq!(composed("baggrund og vurdering"), Some(SectionKind::Opening));
        for name in [
            "broen over åen",
            "økonomi og broen",
            "bevaring af træer",
            "2 forhold",
            "der er særlige forhold",
            "",
        ] {
            assert_eq!(composed(name), None, "{name}");
        }
    }
}
