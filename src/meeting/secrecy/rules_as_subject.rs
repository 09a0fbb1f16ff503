//! Titles on rules and numbers of secrecy, on how much of it there is and on what is learnt of it: then the texts under them
//! are, too.

use super::meaning::WordMeaning;
use super::patterns::{PatternRule, RuleBook};
use super::subjects::is_secrecy_discussed;
use super::words::Word;

/// Of how the body works, and so of closed sessions in general; "Overtrædelse af forretningsordenen" is of somebody.
const PROCEDURE: &[PatternRule] = &[PatternRule::new(
    &["^ @changes .. @order", "^ @order"],
    &["Ændring af forretningsorden", "Styrelsesvedtægt for udvalget"],
)
.within(6)
.unlike(&["Overtrædelse af forretningsordenen"])];

/// Of sessions in general.
const DOORS: &[PatternRule] = &[PatternRule::new(
    &["^ forslag|debat|drøftelse|færre|flere|medlemsforslag"],
    &["Forslag om, at sager oftere behandles for åbne døre", "Færre lukkede punkter"],
)
.with(&["sager|punkter|møder"])
.and(&["færre|flere|oftere|sjældnere|mere|altid"])
.unless(&["punktet|sagen|dette"])
.unlike(&["Forslag om, at punktet behandles sammen med flere sager"])];

/// What is called secret in the texts is what others keep so; "Lukket: Åbenhed i priser" is closed itself.
const OPENNESS: &[PatternRule] = &[PatternRule::new(
    &["@more_of @openness $", "@more_of @openness i|om|ved|på"],
    &["Høringssvar om åbenhed i priser", "Debat om offentlighed"],
)
.unless(&["@closing|@case"])
.unlike(&["Lukket: Høringssvar om åbenhed"])];

/// Secrecy is what they learn or talk of.
const TAUGHT: &[PatternRule] = &[PatternRule::new(
    &["@taught"],
    &["Tavshedspligt – oplæg ved juristen", "Følgegruppe om personfølsomme data"],
)
.unless(&["@closed|@case|@items"])
.unlike(&["Kursus om lukkede punkter"])];

const OF_LAWS: &[PatternRule] = &[
    PatternRule::new(
        &["^ offentliggørelse|publicering|arkivering|udsendelse|opdeling|håndtering af|i åbne og lukkede dagsordener|referater|sager|punkter|møder"],
        &["Offentliggørelse af åbne og lukkede dagsordener"],
    )
    .unlike(&["Åbne og lukkede punkter", "Håndtering af lukkede sager"]),
    PatternRule::new(
        &["personsager|personalesager|elevsager|beboersager generelt|overordnet|principielt"],
        &["Personsager generelt – hvordan griber vi dem an?"],
    )
    .unless(&["@closing|@doors"])
    .unlike(&["Personsag generelt", "Personsager generelt for lukkede døre"]),
    PatternRule::new(
        &["brug|brugen|omfang|omfanget|antal|antallet af @plural_closed"],
        &["Redegørelse om brug af lukkede punkter"],
    ),
    PatternRule::new(&["ændring* af"], &["Ændring af offentlighedsloven"]).with(&["*loven|*lovens"]),
    PatternRule::new(
        &["lovforslag*|lovændring*|bekendtgørelse*|cirkulære*|lovudkast*"],
        &["Lovforslag om tavshedspligt"],
    ),
    PatternRule::new(&["@taught"], &["Kursus i tavshedspligt"])
        .with(&["@sensitive"])
        .unless(&["@closed|@case|@items"]),
];

/// A case of one person is none of these, and "Fortrolighed" names a subject.
const OF_RULES: &[PatternRule] = &[
    PatternRule::new(&["^ *politik"], &["Fortrolighedspolitik for frivillige"]).unless(&["!*sager* @case"]),
    PatternRule::new(
        &["i tal", "@rules"],
        &["Personsager i tal for 2026", "Vejledning om tavshedspligt", "Fortrolighed: vejledning"],
    )
    .unless(&["!*sager* @case", "^ !fortrolighed*|confidentiality* @closing"])
    .unlike(&["Fortrolig vejledning til Krog", "Personalesag efter praksis"]),
];

/// Returns whether a title is about rules or numbers of secrecy and of cases of persons, and no such case itself.
pub(super) fn is_about_rules(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[DOORS, OF_LAWS, OF_RULES]);
    BOOK.is_said(words)
}

/// Returns whether a title is about what somebody learns, or a group that talks of it.
pub(super) fn is_taught(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[TAUGHT]);
    BOOK.is_said(words)
}

/// Returns whether a title has a word of secrecy and is about the rules of it: then the item's texts are, too.
pub(super) fn is_about_own_rules(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[PROCEDURE, OPENNESS, DOORS]);
    let is_near = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::Closed
                | WordMeaning::Secret
                | WordMeaning::Sensitive
                | WordMeaning::PersonCases
                | WordMeaning::Doors
                | WordMeaning::Public
                | WordMeaning::Publish
        ) || word.text.starts_with("offentlighed")
    };
    let complains = words.first().is_some_and(|word| word.text.starts_with("klage"));
    !complains
        && (BOOK.is_said(words)
            || is_secrecy_discussed(words)
            || words.iter().any(is_near) && is_about_rules(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_said_by_its_examples_alone() {
        RuleBook::new(&[PROCEDURE, DOORS, OPENNESS, TAUGHT, OF_LAWS, OF_RULES]).assert_examples();
    }
}
