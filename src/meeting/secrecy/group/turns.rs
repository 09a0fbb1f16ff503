//! Sentences and headings between items that turn the meeting, so that others hear what comes after them: "Tilhørerne forlod
//! salen", "Mødet genoptages for lukkede døre", "Den åbne del genoptages".

use super::super::patterns::{PatternRule, RuleBook};
use super::super::words::Word;
use crate::meeting::Access;

/// The most words of a sentence that turns a meeting.
const LONGEST: usize = 20;

/// What is said of one item, or with a no, turns nothing.
const OF_ITEM: &[&str] = &["punktet|sagen|emnet|dette|denne"];
const OF_ITEM_OR_NO: &[&str] = &["punktet|sagen|emnet|dette|denne", "@no"];
const OF_MEETING: &[&str] = &["mødet|dagsordenen|resten|herfra|herefter|derefter"];
const PUBLIC: &[&str] = &["@audience|offentligheden"];
const LEAVING: &[&str] = &["forlod|forlader|forlade|forladt|ud"];
const CLOSED: &[&str] = &["@closing"];
const FEW_WORDS: &[&str] = &["^ ..4 $"];

const SHUT: &[PatternRule] = &[
    PatternRule::new(&["^ mødet lukkes $"], &["Mødet lukkes."]),
    PatternRule::new(&["gik|går i|over|til lukket"], &["Byrådet gik i lukket møde"])
        .within(6)
        .unless(OF_ITEM)
        .unlike(&["Sagen går i lukket møde"]),
];

/// It may be the end of the meeting, or of its open part.
const AT_HOUR: &[PatternRule] =
    &[PatternRule::new(&["^ mødet .. kl", "^ mødet blev lukket $"], &["Mødet blev lukket kl. 15.10"])
        .with(&["@closed"])
        .within(6)
        .unless(OF_ITEM_OR_NO)];

/// "efter den lukkede del" tells of what is over.
const INTO_CLOSED: &[PatternRule] = &[PatternRule::new(
    &["@resumed .. !lukkes|lukker|lukkedes @closed"],
    &["Mødet genoptages for lukkede døre"],
)
.with(OF_MEETING)
.unless(OF_ITEM_OR_NO)
.nor(&["@resumed .. efter|fra|været|var|blev|tidligere .. !lukkes|lukker|lukkedes @closed"])
.unlike(&["Mødet genoptages efter den lukkede del"])];

const OPENS: &[PatternRule] = &[
    PatternRule::new(
        &["åbnedes|åbnet|åbnes|genåbnet|genåbnes|genåbnedes"],
        &["Mødet åbnet igen kl. 18.55", "Mødet genåbnes", "Herefter blev mødet åbnet for alle"],
    )
    .with(OF_MEETING)
    .and(&["igen|genåbne*", "_ _ _ _ _"])
    .unless(OF_ITEM_OR_NO)
    .unlike(&["Mødet åbnes kl. 17"]),
    // "Mødet blev genoptaget efter pausen" says nothing of who hears it
    PatternRule::new(
        &["genoptages|genoptaget .. @who_hears", "@who_hears .. genoptages|genoptaget"],
        &["Mødet genoptages nu efter den lukkede del."],
    )
    .with(OF_MEETING)
    .and(&["igen", "_ _ _ _ _"])
    .unless(OF_ITEM_OR_NO)
    .unlike(&["Mødet blev genoptaget igen efter pausen"]),
    PatternRule::new(
        &["igen @opened {@hour} $", "@opened igen {@hour} $"],
        &["Mødet blev igen åbent kl. 18.40"],
    )
    .with(OF_MEETING)
    .and(&["mødet|dagsordenen|offentligheden|@audience"])
    .unless(OF_ITEM_OR_NO)
    .nor(&["når|hvis|først|bør|skal|kan|ønsker"])
    .unlike(&["Mødet er åbent igen på torsdag", "Herefter igen åben drøftelse"]),
];

/// The public comes in again.
const LETS_IN: &[PatternRule] = &[
    PatternRule::new(&["igen|atter .. @audience", "@audience .. igen|atter"], &["Herfra igen med tilhørere"])
        .with(&["herfra|herefter|derefter"])
        .and(&["med"])
        .within(5)
        .unless(OF_ITEM_OR_NO)
        .nor(LEAVING)
        .nor(CLOSED),
    // of the room, or nothing but that
    PatternRule::new(
        &["igen|tilbage|atter .. @returning", "@returning .. igen|tilbage|atter"],
        &["Tilhørerne er igen velkomne i salen"],
    )
    .with(PUBLIC)
    .and(&["mødet|salen|mødesalen|byrådssalen|lokalet|mødelokalet", "^ ..4 igen|tilbage|atter|@returning $"])
    .unless(OF_ITEM_OR_NO)
    .nor(LEAVING)
    .nor(CLOSED)
    .unlike(&["Mødet lukkes igen for tilhørere", "Publikum har igen adgang til hallen"]),
    PatternRule::new(
        &["igen|tilbage|atter .. ind", "ind .. igen|tilbage|atter"],
        &["Den lukkede del er forbi, og tilhørerne kan komme ind i salen igen"],
    )
    .with(PUBLIC)
    .and(&["mødet|salen|mødesalen|byrådssalen|lokalet|mødelokalet", "^ ..4 igen|tilbage|atter|@returning $"])
    .unless(OF_ITEM_OR_NO)
    .nor(LEAVING),
];

/// The open part goes on: on another day, or not, it does not.
const GOES_ON_OPEN: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ {@opener} @by_now @part {@of_whole} @goes_on {@hour} $",
            "^ {@opener} @goes_on {@opener} @by_now @part {@of_whole} {@hour} $",
        ],
        &[
            "Den åbne del genoptages:",
            "Den åbne del af mødet fortsætter her",
            "Offentlig dagsorden genoptages kl. 19.30",
            "Åben del (fortsættelse)",
            "Her fortsætter den åbne del",
            "Fortsættelse af det åbne møde",
            "Nu igen åben dagsorden",
        ],
    )
    .unlike(&[
        "Den åbne del genoptages ikke",
        "Den åbne del genoptages på torsdag",
        "Den åbne del genoptages efter de lukkede punkter",
        "Den åbne rådgivning genoptages",
    ]),
    PatternRule::new(
        &["^ {@opener|er|vi|mødet|vender|går|kommer} tilbage til|i|på {@opener} @by_now @part {@of_whole} {@hour} $"],
        &["Tilbage til åben dagsorden", "Så er vi tilbage i den åbne del"],
    )
    .unlike(&["Sagen går tilbage til åben dagsorden"]),
    PatternRule::new(&["^ åbent {for|alle|@audience|offentligheden} igen|atter {@hour} $"], &["Åbent igen"])
        .unlike(&["Åbent igen på mandag"]),
];

/// The open part is over, so that what comes after it may be closed.
const OPEN_ENDS: &[PatternRule] = &[PatternRule::new(
    &[
        "^ {@opener} @by_now @part {@of_whole} {er|blev|var} @over {@hour} $",
        "^ {@opener} @over {@opener} @by_now @part {@of_whole} {@hour} $",
    ],
    &["Den åbne del er slut", "Mødets offentlige del sluttede kl. 19", "Her slutter åben dagsorden"],
)
.unlike(&["Åbent hus slutter kl. 20", "Den åbne del er slut, når alle er gået"])];

const CLOSES: &[PatternRule] = &[
    PatternRule::new(LEAVING, &["Tilhørerne forlod salen, og mødet blev lukket"])
        .with(PUBLIC)
        .unless(OF_ITEM_OR_NO),
    PatternRule::new(&["@audience går|gik $"], &["Mikrofonen slukkes, og tilhørerne går"])
        .within(8)
        .unless(OF_ITEM_OR_NO),
    PatternRule::new(
        &["^ {@lead|@then} @listener går|gik {@lead|ud|hjem|nu} $"],
        &["Eleverne går nu", "Borgerne gik ud"],
    )
    .unless(OF_ITEM_OR_NO)
    .unlike(&["Borgerne går i vandet"]),
    PatternRule::new(&["gik|går|vente|venter|ventede ..1 udenfor"], &["Herefter gik pressen udenfor"])
        .with(PUBLIC)
        .unless(OF_ITEM_OR_NO),
    PatternRule::new(&["lukkes|lukker"], &["Mødet lukkes for offentligheden."])
        .with(OF_MEETING)
        .and(PUBLIC)
        .unless(OF_ITEM_OR_NO),
    PatternRule::new(&["@closed"], &["Mødet blev lukket for offentligheden"])
        .with(OF_MEETING)
        .and(&["@audience|offentligheden|@doors"])
        .unless(OF_ITEM_OR_NO)
        .nor(FEW_WORDS),
    PatternRule::new(
        &["fortsatte|fortsætter|fortsættes|fortsat|overgik|overgår"],
        &["Herefter overgik rådet til lukket dagsorden"],
    )
    .with(OF_MEETING)
    .and(CLOSED_ALONE)
    .unless(OF_ITEM_OR_NO)
    .nor(FEW_WORDS),
];
const CLOSED_ALONE: &[&str] = &["@closed"];

pub(super) const TABLES: &[&[PatternRule]] =
    &[SHUT, AT_HOUR, INTO_CLOSED, OPENS, LETS_IN, GOES_ON_OPEN, OPEN_ENDS, CLOSES];
/// What the rules of each table turn a meeting to; the first that is said counts.
const TURNED_TO: [Access; TABLES.len()] = {
    use Access::{Closed, Doubtful, Open};
    [Closed, Doubtful, Closed, Open, Open, Open, Doubtful, Closed]
};

/// Returns what a sentence turns the meeting to.
pub(super) fn turned(words: &[Word]) -> Option<Access> {
    static BOOK: RuleBook = RuleBook::new(TABLES);
    let table = (words.len() <= LONGEST).then(|| BOOK.said_in(words)).flatten();
    table.and_then(|table| TURNED_TO.get(table).copied())
}
