//! Who goes and who stays, in few words: "Salen ryddes", "Eleverne går nu", "Rådet fortsætter alene", "Kun de folkevalgte".

use super::super::patterns::PatternRule;

pub(super) const RULES: &[PatternRule] = &[
    PatternRule::new(
        &["^ {@lead} @seats ryddes|rømmes|tømmes {@lead|@audience} $"],
        &["Tilhørerpladserne ryddes", "Salen ryddes for tilhørere", "Salen rømmes"],
    )
    .unlike(&["Kælderen ryddes"]),
    PatternRule::new(
        &[
            "^ {@lead} @listener|@staff {@lead} går|gå|ud|vente|venter {@lead|ud|hjem|udenfor|gangen|foyeren} $",
            "^ {@lead} @listener {@lead} forlader|forlade mødet|lokalet|salen|rummet {@lead} $",
            "^ {@lead} @listener {@lead} @no {@lead} adgang|velkomne|velkommen|stede|tilladt {@lead} $",
            "^ uden|ingen borgere|borgerne|tilskuer*|lytter*|journalist*|presse|pressen|fotograf*|observatør* {under|ved|dette|@items} $",
            "^ {@lead} @listener takkes af {@lead} $",
            "^ vi siger|sagde farvel til @listener {@lead} $",
        ],
        &[
            "Borgerne må vente på gangen",
            "Tilskuerne går ud",
            "Eleverne går nu",
            "Medarbejderne går",
            "Journalister bedes gå",
            "Pressen er ikke velkommen til dette punkt",
            "Borgere har ikke adgang til dette punkt",
            "Avisen må ikke være til stede",
            "Uden tilskuere",
            "Gæsterne takkes af",
            "Vi siger farvel til gæsterne",
        ],
    )
    .unlike(&["Borgerne går i vandet", "Eleverne går i skole", "Medarbejderne går på kursus", "Uden elever", "Kampen spilles uden tilskuere", "Gæsterne må ikke forlade lokalet"]),
    PatternRule::new(
        &[
            "^ {@lead|@then} {fortsætter|møder|sidder} @body {fortsætter} {@lead|videre} alene {@lead} $",
            "^ {@lead|@then} {fortsætter|møder} @body {fortsætter} for sig selv $",
            "^ {@lead|@then} {fortsætter|møder} @body {fortsætter} i|uden enrum|@kept_out|@listener {@lead} $",
            "^ @then alene @body $",
            "^ *siden deltager @no {@lead} $",
        ],
        &[
            "Herefter fortsætter bestyrelsen alene",
            "Bestyrelsen for sig selv",
            "Bestyrelsen i enrum",
            "Bestyrelsen fortsætter uden administrationen",
            "Herefter alene bestyrelsen",
            "Medarbejdersiden deltager ikke",
        ],
    )
    .unlike(&["Bestyrelsen ejer ikke grunden alene"]),
    PatternRule::new(
        &[
            "^ {@lead} @only {@lead} @chosen {medlemmer|medlemmerne|@lead|deltager|stede} $",
            "^ {@lead} forbeholdt {@lead} @chosen|@members|medlemmer|medlemmerne {medlemmer|medlemmerne} $",
            "^ {@lead} forbeholdt *ets|*ens medlemmer|medlemmerne $",
        ],
        &["Kun de folkevalgte", "Kun stemmeberettigede", "Kun for indviede", "Forbeholdt rådets medlemmer"],
    )
    .unlike(&["Festen er kun for inviterede"]),
    PatternRule::new(
        &[
            "^ {@own_paper|vises|synlig|synligt} @only {for|til|af|de|den|er|vises|synlig|synligt|gives|sendes|ses|læses} @insider {har|får|adgang|bilagene|ved|besked} $",
            "^ {@lead} adgang|vises|synlig|synligt @only {@lead} @insider|medlemmer $",
            "^ @only adgang {@lead} @insider|medlemmer $",
            "^ @only {@lead} adgangskort|invitation|indbydelse $",
            "^ {@lead} @only {@lead} *s {personlige} orientering $",
            "^ {@lead} *s personlige orientering $",
            "^ {@lead} orientering {for|til} @insider alene $",
            "^ {@lead} personligt til medlemmerne|@insider $",
            "^ referat @only {@lead} deltagerne|medlemmer|medlemmerne|@insider $",
        ],
        &[
            "Kun politikere",
            "Kun menighedsrådet",
            "Kun synlig for politikere",
            "Kun udvalget får bilagene",
            "Kun bestyrelsen ved besked",
            "Adgang kun for medlemmer",
            "Kun med adgangskort",
            "Udelukkende til rådets orientering",
            "Til medlemmernes personlige orientering",
            "Personligt til medlemmerne",
            "Referat kun til deltagerne",
        ],
    )
    .unlike(&["Kun udvalget kan rette det", "Kun rådhuset er malet", "Udvalget alene kan vælge"]),
    PatternRule::new(
        &[
            "^ {@lead} @listener|offentligheden holdes|lukkes {@lead} ude|udenfor $",
            "^ {@lead} @listener|offentligheden inviteres @no {@lead} $",
            "^ {@lead} @listener|offentligheden {@lead} @no inviteret|indbudt {@lead} $",
            "^ {@lead} @no pressedækning|presseadgang {@lead} $",
            "^ {@lead} @no for {@lead} udenforstående|menigmand|uvedkommende|andre $",
            "^ {@lead} @no {@lead} ses|læses|høres|kendes|vides {@lead} @listener|andre|nogen|offentligheden {@lead} $",
            "^ {@lead} usynlig|usynligt|skjult|skjules {@lead} @listener|andre|offentligheden $",
            "^ ingen må vide|kende|høre|se {@lead|noget|navnet} $",
            "^ ingen udenfor @circle ..4 $",
            "^ {@lead|@seats|møderummet|mødelokalet} lukket for {@lead} @listener {@lead} $",
            "^ {@lead|@seats|møderummet|mødelokalet} lukket for ikke|andre ..3 $",
        ],
        &[
            "Pressen holdes ude",
            "Offentligheden lukkes ude",
            "Pressen inviteres ikke",
            "Pressen er ikke inviteret",
            "Ingen pressedækning",
            "Ikke for udenforstående",
            "Kan ikke læses af borgerne",
            "Usynlig for borgerne",
            "Må ikke kendes af andre",
            "Ingen må vide det",
            "Ingen udenfor rådet må kende navnet",
            "Salen er lukket for publikum under punktet",
        ],
    )
    .unlike(&["Stien er lukket for andre end cyklister", "Skiltet kan ikke læses af bilister"]),
];
