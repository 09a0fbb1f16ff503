//! Headings over items that are kept back, and what goes before them, in other words than "lukket del": "Fortrolig blok",
//! "Sager, der kræver tavshed", "Her stopper streamingen", "Kl. 19 Bestyrelsen alene".

use super::super::patterns::{PatternRule, RuleBook};
use super::super::words::{has_more_words, words};
use super::plain::cores;
use crate::meeting::Access;

/// The most words of such a line.
const LONGEST: usize = 10;

const PARTS: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ {@opener|*s} @closing blok|blokken|halvdel|halvdelen|runde|runden|kvarter|time|sektion|sekvens $",
            "^ mødets|aftenens|dagsordenens @closing afdeling $",
        ],
        &["Fortrolig blok", "Den fortrolige halvdel", "Mødets fortrolige afdeling", "Formandens fortrolige kvarter"],
    )
    .unlike(&["Fortroligt brev fra en blok", "Lukket afdeling"]),
    PatternRule::new(
        &[
            "^ {@opener} sensitive|ømtålige|ømtålelige|spærrede|klausulerede|undtagne|mørkelagte|maskerede|delikate|fortrolige @many|anliggender $",
            "^ {@opener} ikke|ej frigivne|frigivet @many $",
            "^ {@opener} @many for|til {de|@only} @chosen {medlemmer} $",
            "^ {@opener} @many {der|som} kræver tavshed|diskretion|fortrolighed $",
            "^ {@opener} @many {der|som} ikke|ej {må} protokolleres|streames|transmitteres|filmes|noteres|optages $",
            "^ {@opener} @many under|efter|jf|iht|ifølge § 10 ..2 $",
            "^ {@opener} § 10 @many ..2 $",
        ],
        &[
            "Sensitive punkter",
            "Fortrolige anliggender",
            "Ikke-frigivne sager",
            "Punkter for indviede",
            "Sager, der kræver tavshed",
            "Punkter, der ikke streames",
            "§ 10-sager",
            "Punkter under § 10",
        ],
    )
    .unlike(&["Sager, der kræver lokalplan", "§ 12-sager"]),
];

/// Who goes, and what is switched off, before what comes next.
const GOES_BEFORE: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ {@then|her|@recorder} @recorder @switched|slutter {@lead|@then} $",
            "^ {@then|her} @switched|slutter {@lead} @recorder {@lead|@then} $",
            "^ {@then|her} streames|transmitteres|filmes {der} ikke|ej {mere|længere|@lead} $",
        ],
        &["Her stopper streamingen", "Herfra streames der ikke", "Streaming afbrydes her", "Nu slukkes kameraet"],
    )
    .unlike(&["Kameraet på broen er slukket"]),
    PatternRule::new(
        &[
            "^ @then går|gik|forlader|forlod {@lead} @listener|@staff {mødet|lokalet|salen|hjem|ud|nu} $",
            "^ @staff deltager ikke|ej {mere|længere} @then $",
            "^ @then uden @staff|@kept_out|@listener $",
        ],
        &[
            "Nu går gæsterne hjem",
            "Personalet deltager ikke herfra",
            "Herfra uden personale",
        ],
    )
    .unlike(&["Medarbejderne går på kursus", "Eleverne går i skole"]),
    PatternRule::new(
        &[
            "^ {@then} *bestyrelsen|*rådet|*udvalget alene $",
            "^ *bestyrelsens|*rådets|*udvalgets {egen|eget|egne} time|kvarter|tid $",
            "^ fra {kl|klokken|nu|af|@number} {er|bliver} {mødet|dagsordenen} @closing $",
            "^ efter kaffe|kaffen|pausen|pause|middag|middagen|spisning|frokost|frokosten {er|holdes} {mødet} @closing {møde|del|dagsorden} $",
        ],
        &["Bestyrelsen alene", "Bestyrelsens time", "Fra kl. 19 er mødet lukket", "Efter middag lukket møde"],
    )
    .unlike(&["Bestyrelsen alene kan ændre det", "Efter frokost lukkede porten"]),
];

pub(super) const TABLES: &[&[PatternRule]] = &[PARTS, GOES_BEFORE];

/// Returns what a line says of the items after it, whatever only tells which part it is.
pub(super) fn heading(line: &str) -> Option<Access> {
    static BOOK: RuleBook = RuleBook::new(TABLES);
    const SAYS: [Access; TABLES.len()] = [Access::Closed, Access::Doubtful];
    if has_more_words(line, LONGEST) {
        return None;
    }
    let tables = cores(line).into_iter().filter_map(|core| BOOK.said_in(&words(&core)));
    tables.filter_map(|table| SAYS.get(table).copied()).max()
}
