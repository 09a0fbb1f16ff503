//! Secrecy as a subject that is talked of: "Tavshedspligt og fortrolighed – fælles drøftelse", "Bo gennemgik reglerne om
//! tavshedspligt".

use super::meaning::WordMeaning;
use super::patterns::{PatternRule, RuleBook};
use super::words::Word;

/// "Tavshedspligt – drøftelse" may be a mark, and "Tavshedspligt og fortrolighed – klage" is a case.
const DISCUSSED: &[PatternRule] = &[PatternRule::new(
    &[
        "^ @secrecy og @secrecy @talk $",
        "^ @secrecy og @secrecy fælles|generel|generelt|kort|årlig|åben @talk $",
    ],
    &["Tavshedspligt og fortrolighed – fælles drøftelse"],
)
.unlike(&["Tavshedspligt – drøftelse", "Tavshedspligt og fortrolighed – klage"])];

/// A name is of one case, and "Tavshedspligten for formanden" of one person.
const ITSELF: &[PatternRule] = &[
    PatternRule::new(
        &["^ personfølsomme|følsomme|fortrolige data|*data|oplysninger|*oplysninger i|på ..1 @medium $"],
        &["Personfølsomme oplysninger i digitale læremidler", "Fortrolige kundedata i fjernaflæste målere"],
    )
    .unlike(&["Fortrolige oplysninger i budet", "Personfølsomme oplysninger i klagesystemet"]),
    PatternRule::new(
        &[
            "^ @secrecy i|for|ved|blandt _",
            "^ *rapport|*undersøgelse|*analyse|*artikel om @secrecy i|for|ved|blandt _",
        ],
        &[
            "Fortrolighed i rådets arbejde",
            "Tavshedspligten for frivillige",
            "Rapport om hemmeligholdelse i fonde",
        ],
    )
    .unless(&["_ _ .. @item|@case|om|vedr|vedrørende|mod", "^ _ for !*ingen *en $"])
    .unlike(&[
        "Fortrolighed i sagen om Krog",
        "Tavshedspligten for formanden",
        "Rapport om fortrolighed i klagen mod Krog",
    ]),
];

/// "efter reglerne om tavshedspligt" is why something is kept.
const RULES_TOLD: &[PatternRule] = &[PatternRule::new(
    &["@presents regler|reglerne|retningslinjer|retningslinjerne|bestemmelserne om @sensitive"],
    &["Bo gennemgik reglerne om tavshedspligt, herunder forvaltningslovens § 27."],
)
.unless(&["@own_secret"])
.unlike(&["Behandles efter reglerne om tavshedspligt"]),
PatternRule::new(
    &["^ *politikken|retningslinjerne|vejledningen|proceduren fastlægger|fastsætter|beskriver|angiver|samler hvem|hvornår|hvordan|hvilke|regler|reglerne"],
    &["Politikken fastlægger, hvem der må se fortrolige oplysninger om elever"],
)
.unless(&["@own_secret"])
.unlike(&["Politikken fastlægger, hvornår sagen er fortrolig", "Retningslinjerne beskriver Krogs fortrolige bud"]),
// what nobody answers in the open, whoever asks
PatternRule::new(
    &["^ spørgsmål om|til|vedrørende .. afvises|tillades|optages|besvares"],
    &["Spørgsmål om personsager og andre fortrolige forhold afvises"],
)
.with(&["*sager"])
.unless(&["*sagen|*sagerne|dette|denne|@closed|@doors"])
.unlike(&["Spørgsmål om personsagen afvises", "Spørgsmål om fortrolige sager besvares for lukkede døre"])];

/// Returns whether a title names secrecy as a subject, and behind that nothing but how it is talked of: then the item is on
/// the rules of it.
pub(super) fn is_secrecy_discussed(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[DISCUSSED]);
    BOOK.is_said(words)
}

/// Returns whether a title names secrecy as such, in the work of many: "Fortrolighed i rådets arbejde".
pub(super) fn is_secrecy_itself(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[ITSELF]);
    BOOK.is_said(words)
}

/// Returns whether a sentence tells that somebody went through the rules of secrecy, and not that something is kept by
/// them.
pub(super) fn tells_of_rules(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[RULES_TOLD]);
    BOOK.is_said(words)
}

/// Returns whether a place is a room where one may talk in confidence: "det nye fortrolige rum, hvor elever kan komme"; what
/// is held "i et fortroligt rum" is held so.
pub(super) fn is_private_room(words: &[Word], at: usize) -> bool {
    let is_room = |word: &Word| word.is_one_of(&["rum", "rummet"]);
    let Some(adjective) = at.checked_sub(1).filter(|_| words.get(at).is_some_and(is_room)) else {
        return false;
    };
    // "i et fortroligt rum", "Samtalen er et fortroligt rum"
    let is_within =
        |word: &Word| word.is_one_of(&["i", "under", "til", "er", "var", "bliver", "blev", "være"]);
    let is_held = words[adjective.saturating_sub(3)..adjective].iter().any(is_within);
    let names_item = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
    words[adjective].meaning == WordMeaning::Secret && !is_held && !words.iter().any(names_item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_said_by_its_examples_alone() {
        super::super::patterns::RuleBook::new(&[DISCUSSED, ITSELF, RULES_TOLD]).assert_examples();
    }
}
